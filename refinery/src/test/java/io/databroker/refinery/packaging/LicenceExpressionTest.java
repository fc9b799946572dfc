package io.databroker.refinery.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceExpressionTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    MIT, MIT
                    cc-by-4.0, CC-BY-4.0
                    apache-2.0+, Apache-2.0+
                    mit or Apache-2.0, MIT OR Apache-2.0
                    GPL-2.0-only with classpath-exception-2.0, GPL-2.0-only WITH Classpath-exception-2.0
                    '(MIT  OR ODbL-1.0)AND LicenseRef-Mine.2', (MIT OR ODbL-1.0) AND LicenseRef-Mine.2
                    DocumentRef-other:LicenseRef-x, DocumentRef-other:LicenseRef-x
                    """)
    void whatSpdxAllowsIsWrittenAsTheListWritesIt(String asked, String canonical) {
        assertThat(LicenceExpression.problem(asked)).isEmpty();
        assertThat(LicenceExpression.parse(asked).text()).isEqualTo(canonical);
        assertThat(LicenceExpression.parse(canonical).text()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CC-BY-5.0                        | Do you mean CC-BY-4.0
                    Apache 2.0                       | Do you mean Apache-
                    proprietary                      | LicenseRef-
                    MIT OR                           | It ends where a licence should stand.
                    MIT Apache-2.0                   | where AND, OR, WITH or the end should
                    (MIT OR Apache-2.0               | not closed
                    GPL-2.0-only WITH Classpath      | Do you mean Classpath-exception-2.0
                    AND MIT                          | stands where a licence should.
                    MIT)                             | stands where AND, OR
                    ''                               | It ends where a licence should stand.
                    LicenseRef-                      | lists no licence
                    """)
    void whatIsWrongIsSaid(String asked, String said) {
        assertThat(LicenceExpression.problem(asked))
                .hasValueSatisfying(message ->
                        assertThat(message).contains("is no licence expression").contains(said));
    }
}
