package io.databroker.refinery.packaging.card;

import io.databroker.refinery.packaging.PackagePlan;
import io.databroker.refinery.packaging.PackageSource;
import io.databroker.refinery.packaging.RunActivity;
import io.databroker.refinery.packaging.Version;
import io.databroker.refinery.packaging.bag.FileDigests;
import io.databroker.refinery.packaging.shard.Statistics;
import io.databroker.refinery.packaging.shard.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that the documents of a package may say.
///
/// @param plan what the seller wants
/// @param version of the package
/// @param source what it was made from
/// @param tables what it holds
/// @param payload digests of all files below `data/`
/// @param statistics counted from the rows
/// @param changes to the package before
/// @param fingerprint of everything but the version, hexadecimal
/// @param preview what a listing shows
public record PackageFacts(
        PackagePlan plan,
        Version version,
        PackageSource source,
        List<Table> tables,
        List<FileDigests> payload,
        Statistics statistics,
        Changes changes,
        String fingerprint,
        Preview preview) {

    /// `urn:uuid:…`, made from name, version and content.
    String id() {
        String seed = plan.name() + "\n" + version + "\n" + fingerprint;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }

    /// The choosing of a part of what the run kept; null where everything is in.
    @Nullable
    RunActivity choice() {
        return plan.selection() == null ? null : source.activities().getLast();
    }

    /// Midnight UTC of the day of publication, in RFC 3339.
    String timestamp() {
        return plan.date() + "T00:00:00Z";
    }

    String licence() {
        return PackagePlan.orUnknown(plan.card().licence());
    }

    String creator() {
        return PackagePlan.orUnknown(plan.card().creator());
    }

    String description() {
        return PackagePlan.orUnknown(plan.card().description());
    }

    /// The payload's digests by path.
    Map<String, FileDigests> payloadByPath() {
        return payload.stream().collect(Collectors.toMap(FileDigests::path, Function.identity()));
    }

    /// What is known of the licence's text: an SPDX page, or the file in the package.
    String licenceUrl() {
        return Licences.url(plan.card().licence());
    }
}
