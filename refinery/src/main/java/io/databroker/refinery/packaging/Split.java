package io.databroker.refinery.packaging;

import io.databroker.refinery.DataBrokerException;
import java.util.HashSet;
import java.util.List;

/// A part of the dataset with a use of its own.
///
/// @param name lower-case letters, digits and `_`, such as `train`
/// @param share of the rows, in (0, 1]
public record Split(String name, double share) {

    /// 90 % to train on, 5 % to validate and 5 % to test.
    public static final List<Split> STANDARD =
            List.of(new Split("train", 0.90), new Split("validation", 0.05), new Split("test", 0.05));

    /// Everything in one.
    public static final List<Split> WHOLE = List.of(new Split("train", 1));

    public Split {
        if (!name.matches("[a-z][a-z0-9_]{0,30}")) {
            throw new DataBrokerException(
                    "A split's name is made of lower-case letters, digits and _, unlike '" + name + "'.");
        }
        if (!(share > 0 && share <= 1)) {
            throw new DataBrokerException("The share of split '" + name + "' must lie in (0, 1], not " + share + ".");
        }
    }

    /// Checks that the splits have names of their own and shares that add up to 1.
    static List<Split> checked(List<Split> splits) {
        var names = new HashSet<String>();
        double sum = 0;
        for (Split split : splits) {
            if (!names.add(split.name())) {
                throw new DataBrokerException("There are two splits named '" + split.name() + "'.");
            }
            sum += split.share();
        }
        if (Math.abs(sum - 1) > 1e-9) {
            throw new DataBrokerException("The shares of the splits must add up to 1, not " + sum + ".");
        }
        return List.copyOf(splits);
    }
}
