package io.databroker.refinery.refine.compliance.licences;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.catalog.Finding;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    // SPDX-License-Identifier: Apache-2.0 | spdx:Apache-2.0
                    Licensed under the Apache License, Version 2.0 (the "License") | spdx:Apache-2.0
                    released under the MIT license | spdx:MIT
                    see https://creativecommons.org/licenses/by-nc-sa/4.0/ | spdx:CC-BY-NC-SA-4.0
                    This work is under Creative Commons Attribution-ShareAlike 3.0 | spdx:CC-BY-SA-3.0
                    CC BY-ND 4.0 | spdx:CC-BY-ND-4.0
                    Copyright (c) 2019 A. Author | copyright
                    All rights reserved. | all_rights_reserved
                    <meta name="robots" content="noai, noimageai"> | opt_out
                    TDM-Reservation: 1 | opt_out
                    This book may not be used for training of machines. | opt_out
                    """)
    void readsAMarkOfTerms(String text, String type) {
        assertThat(Licences.find(text)).extracting(Finding::type).contains(type);
    }

    @Test
    void readsEveryPartOfAnSpdxExpression() {
        assertThat(Licences.find("# SPDX-License-Identifier: (MIT OR Apache-2.0) AND CC0-1.0"))
                .extracting(Finding::type)
                .containsExactly("spdx:MIT", "spdx:Apache-2.0", "spdx:CC0-1.0");
    }

    @Test
    void readsALicenceThroughLineBreaksAndCommentSigns() {
        String header = """
                /*
                 * This program is free software; you can redistribute it under the terms of the GNU General
                 * Public License as published by the Free Software Foundation; either version 2 of the License, or
                 * (at your option) any later version.
                 */
                int main;
                """;
        assertThat(Licences.find(header)).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo("spdx:GPL-2.0-or-later");
            assertThat(header.substring(finding.start(), finding.end()))
                    .startsWith("GNU General\n * Public")
                    .endsWith("any later version");
        });
    }

    @Test
    void tellsTheBsdLicencesApart() {
        String two = "Redistribution and use in source and binary forms, with or without modification.\n"
                + "Redistributions in binary form must reproduce the above copyright notice.";
        String three = two + " Neither the name of X nor the names of its contributors may be used to endorse or"
                + " promote products derived from this.";
        assertThat(types(two)).containsExactly("spdx:BSD-2-Clause");
        assertThat(types(three)).containsExactly("spdx:BSD-3-Clause");
    }

    @Test
    void saysNothingOfTextsThatSayNothing() {
        assertThat(Licences.find("The driving licence of the train driver was reserved for later."))
                .isEmpty();
    }

    @Property(tries = 300)
    void findingsLieInsideTheText(@ForAll String text) {
        String around = text + " Copyright 2020 " + text + " all rights reserved " + text;
        for (Finding finding : Licences.find(around)) {
            assertThat(finding.start()).isBetween(0, finding.end());
            assertThat(finding.end()).isLessThanOrEqualTo(around.length());
        }
    }

    private static List<String> types(String text) {
        return Licences.find(text).stream().map(Finding::type).toList();
    }
}
