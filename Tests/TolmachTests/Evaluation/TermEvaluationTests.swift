import Testing

@testable import Tolmach

@Suite struct TermEvaluationTests {
    private static let head = "id\tlang\tkind\tterm\tsentence\tstart\tend\texpect\n"

    private func read(_ rows: String) throws -> MarkedTerms {
        try MarkedTerms(bytes: Array((Self.head + rows).utf8), file: "a.tsv")
    }

    @Test("counts places in scalars, and makes a glossary of each language")
    func read() throws {
        let marked = try read(
            """
            a\tru\tnp\tпосол\tО посла́х.\t2\t9\t1
            b\ten\tnear\tguard\tNothing of the kind.\t-1\t-1\t0
            c\tru\tnp\tпосол\tПосол.\t0\t5\t1

            """
        )
        let first = try #require(marked.marks.first)
        #expect(first.span.map { String(first.sentence[$0]) } == "посла́х")
        #expect(marked.marks[1].span == nil)
        #expect(marked.glossaries.mapValues(\.concepts.count) == ["ru": 1, "en": 1])
    }

    @Test(
        "refuses rows that cannot be judged, with their line",
        arguments: [
            ("a\ten\t\tx\tx y\t0\t9\t1", "mark no words"),
            ("a\ten\t\tx\tx y\t-1\t-1\t1", "mark no words"),
            ("a\ten\t\tx\tx y\t0\t1\tyes", "takes 0 or 1"),
            ("a\t?\t\tx\tx y\t0\t1\t1", "no language"),
            ("a\ten\t\t\tx y\t0\t1\t1", "no 'term'"),
            ("a\ten\t\tx\tx\t0\t1\t1\na\ten\t\tx\tx\t0\t1\t1", "stands twice"),
        ]
    )
    func refused(row: String, reason: String) {
        let error = #expect(throws: SchemeError.self) { try read(row + "\n") }
        #expect(error?.description.contains(reason) == true)
        #expect(error?.description.contains("line \(row.contains("\n") ? 3 : 2)") == true)
    }

    @Test("judges only matches of the marked term that overlap the mark, by tier")
    func counted() throws {
        let marked = try read(
            """
            a\ten\tnp\tguard\tTwo guards there.\t4\t10\t1
            b\ten\tnp\tguard\tTwo guards there.\t4\t10\t1
            c\ten\tnear\tguard\tA guarded look.\t2\t9\t0
            d\ten\tnear\tguard\tA guarded look.\t2\t9\t0

            """
        )
        func match(_ concept: String, _ span: Range<Int>, _ tier: TermMatch.Tier) -> TermMatch {
            TermMatch(concept: concept, span: TextSpan(span), tier: tier, key: "rule")
        }
        let found: [[TermMatch]] = [
            [match("guard", 4..<10, .likely)],
            [match("guard", 0..<3, .sure), match("look", 4..<10, .sure)],
            [match("guard", 2..<9, .likely)],
            [],
        ]
        var evaluation = TermEvaluation()
        for (mark, matches) in zip(marked.marks, found) { evaluation.add(mark, matches) }
        #expect(evaluation.all.both == counts(found: 1, missed: 1, alarms: 1, quiet: 1))
        #expect(evaluation.all.sure == counts(found: 0, missed: 2, alarms: 0, quiet: 2))
        #expect(evaluation.all.figure("f1") == 50)
        #expect(evaluation.all.figure("specificity-sure") == 100)
        #expect(evaluation.all.figure("f2") == nil)
        #expect(evaluation.misses.map(\.mark.id) == ["b", "c"])
        #expect(evaluation.kinds[["en", "near"]]?.both.marks == 2)
    }

    private func counts(
        found: Int,
        missed: Int,
        alarms: Int,
        quiet: Int
    ) -> TermEvaluation.Counts {
        var counts = TermEvaluation.Counts()
        (counts.found, counts.missed) = (found, missed)
        (counts.alarms, counts.quiet) = (alarms, quiet)
        return counts
    }
}
