package io.databroker.refinery.refine.compliance.secrets;

import com.google.re2j.Pattern;
import java.util.List;

/// How one kind of secret is known.
///
/// @param id the finding's type, such as `aws-access-token`
/// @param keywords in lower case; one of them must occur
/// @param form whether the secret is known by its own form; otherwise it is a value assigned to a name with a
/// keyword
/// @param pattern of the form, or of the whole value
/// @param leastEntropy in bits a character
/// @param check that its issuer built into it
/// @param apart whether the keyword stands beside the form rather than in it
/// @param reach characters to look at after a keyword
record SecretRule(
        String id,
        List<String> keywords,
        boolean form,
        Pattern pattern,
        double leastEntropy,
        Check check,
        boolean apart,
        int reach) {

    /// What proves a token besides its form.
    enum Check {
        NONE,
        CRC32,
        JWT
    }
}
