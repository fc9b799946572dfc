package io.databroker.refinery.table;

import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Columns as bytes for the disk: numbers as differences to the row before, then compressed, behind the length.
final class Packing {

    private static final int LEVEL = 1;

    private Packing() {}

    static byte[] pack(byte[] plain) {
        byte[] packed = Zstd.compress(plain, LEVEL);
        return ByteBuffer.allocate(Integer.BYTES + packed.length)
                .putInt(plain.length)
                .put(packed)
                .array();
    }

    static byte[] unpack(byte[] packed) {
        int length = ByteBuffer.wrap(packed).getInt();
        return Zstd.decompress(Arrays.copyOfRange(packed, Integer.BYTES, packed.length), length);
    }

    static byte[] packInts(int[] numbers) {
        ByteBuffer plain = ByteBuffer.allocate(numbers.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        int before = 0;
        for (int number : numbers) {
            plain.putInt(number - before);
            before = number;
        }
        return pack(plain.array());
    }

    static int[] unpackInts(byte[] packed) {
        byte[] plain = unpack(packed);
        int[] numbers = new int[plain.length / Integer.BYTES];
        ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(numbers);
        int before = 0;
        for (int i = 0; i < numbers.length; i++) {
            before += numbers[i];
            numbers[i] = before;
        }
        return numbers;
    }

    static byte[] packChars(char[] codes) {
        ByteBuffer plain = ByteBuffer.allocate(codes.length * Character.BYTES);
        plain.asCharBuffer().put(codes);
        return pack(plain.array());
    }

    static char[] unpackChars(byte[] packed) {
        byte[] plain = unpack(packed);
        char[] codes = new char[plain.length / Character.BYTES];
        ByteBuffer.wrap(plain).asCharBuffer().get(codes);
        return codes;
    }
}
