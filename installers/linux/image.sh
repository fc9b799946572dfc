#!/bin/sh
# Makes a program folder that needs no Java on the machine: a runtime cut to size (jlink) and a launcher (jpackage).
# Usage: installers/linux/image.sh [TARGET-FOLDER]       needs a JDK 25; builds the program where it is missing.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
target=${1:-$here/installers/target/image}
java_home=${JAVA_HOME:?Set JAVA_HOME to a JDK 25}

"$here/databroker" --version >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/jars" "$target"
tr ':' '\n' <"$here/desktop-app/target/classpath" | xargs -I '{}' cp '{}' "$work/jars/"
cp "$here/desktop-app/target/desktop-app.jar" "$work/jars/"

"$java_home/bin/jlink" --output "$work/runtime" --strip-debug --no-header-files --no-man-pages --compress zip-6 \
    --add-modules java.base,java.scripting,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.crypto.ec,jdk.unsupported,jdk.zipfs,jdk.charsets
"$java_home/bin/jpackage" --type app-image --name databroker --app-version 0.1.0 --dest "$target" \
    --runtime-image "$work/runtime" --input "$work/jars" --main-jar desktop-app.jar \
    --main-class io.databroker.desktop.Launcher \
    --java-options "-XX:+UseParallelGC -XX:MaxRAMPercentage=50 --enable-native-access=ALL-UNNAMED" \
    --java-options "--sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true"
echo "$target/databroker/bin/databroker"
