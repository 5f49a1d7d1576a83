"""Tests of the harness that need neither the product nor root: `python3 -m unittest discover Scripts/measure`."""

import json
import random
import re
import tempfile
import unittest
from pathlib import Path

import agents
import api
import ask
import compare
import generate
import mutations
import policies
import question
import release
import report
import session
import storage


class Differences(unittest.TestCase):
    def test_every_pair_of_outcomes_has_one_kind(self):
        expected = {
            ("allow", "allow"): None, ("allow", "ask"): "too strict", ("allow", "deny"): "false deny",
            ("allow", "refused"): "false deny", ("ask", "allow"): "false allow", ("ask", "ask"): None,
            ("ask", "deny"): "false deny", ("ask", "refused"): "too strict", ("deny", "allow"): "false allow",
            ("deny", "ask"): "too lax", ("deny", "deny"): None, ("deny", "refused"): "too lax",
            ("refused", "allow"): "false allow", ("refused", "ask"): None, ("refused", "deny"): None,
            ("refused", "refused"): None, ("allow", None): "unread",
        }
        for (product, ours), kind in expected.items():
            self.assertEqual(compare.difference(product, ours), kind, (product, ours))

    def test_agreement_is_rounded_down(self):
        self.assertEqual(report._percent(99999, 100000), "99.99%")
        self.assertEqual(report._percent(3, 3), "100.00%")


class Answers(unittest.TestCase):
    def test_a_question_is_ask_with_its_reason(self):
        question = {"decision_reason_type": "rule", "decision_reason": "x", "permission_suggestions": [
            {"rules": [{"toolName": "Bash", "ruleContent": "ls:*"}, {"toolName": "Read"}]}]}
        answer = session._answer({"content": "asked"}, {}, question)
        self.assertEqual(answer["outcome"], "ask")
        self.assertEqual(answer["suggestions"], ["Bash(ls:*)", "Read"])

    def test_verdicts_of_the_product(self):
        cases = [
            ({"decision": "accept", "reason_type": "rule"}, {"content": ""}, "allow"),
            ({"decision": "accept"}, {"content": "has been denied by permission rule", "is_error": True}, "deny"),
            ({"decision": "reject", "reason_type": "rule"}, {"content": "no"}, "deny"),
            ({"decision": "reject", "reason_type": "classifier"}, {"content": "no"}, "ask"),
            ({}, {"content": "Permission to use Bash has been denied.", "is_error": True}, "deny"),
            ({}, {"content": "No such tool available: X", "is_error": True}, "deny"),
            ({}, {"content": "InputValidationError", "is_error": True}, "refused"),
            ({}, {"content": "text"}, "allow"),
        ]
        for note, block, outcome in cases:
            self.assertEqual(session._answer(block, note, None)["outcome"], outcome, block)

    def test_an_error_of_a_call_that_ran_is_no_refusal(self):
        failed = {"content": "EROFS: read-only file system", "is_error": True}
        self.assertEqual(session._answer(failed, {}, None, says_decisions=False)["outcome"], "allow")
        self.assertEqual(session._answer(failed, {}, None)["outcome"], "refused")

    def test_a_refused_call_is_stored_so_that_ccrules_reads_it(self):
        vector = {"id": "a", "settings": [], "context": {}, "call": {"tool": "Bash", "input": {"command": "a\r"}}}
        stored = storage.answered(vector, {"outcome": "refused", "type": "validation", "reason": "control\ncharacters"})
        self.assertEqual((stored["expect"], stored["category"]), ("ask", "refused"))
        self.assertEqual(stored["why"], "[validation] control characters")
        self.assertEqual(compare.product_answer(stored).outcome, "refused")
        self.assertIsNone(storage.answered(vector, {"outcome": "skipped", "reason": "x"}))


class Generation(unittest.TestCase):
    def test_the_same_seed_gives_the_same_vectors(self):
        first, second = generate.vectors(120, 5, shared=False), generate.vectors(120, 5, shared=False)
        self.assertEqual(first, second)
        self.assertEqual(len(first), 120)
        self.assertNotEqual(first, generate.vectors(120, 6, shared=False))

    def test_calls_say_where_their_commands_come_from(self):
        vectors = generate.vectors(600, 8, shared=False)
        self.assertEqual({v["origin"] for v in vectors}, {"everyday", "corpus", "kinds", "other tools"})
        self.assertTrue(all(v["call"]["tool"] in ("Bash", "Monitor") for v in vectors if v["origin"] != "other tools"))
        without = generate.vectors(600, 8, shared=False, kinds=False)
        self.assertEqual({v["origin"] for v in without}, {"everyday", "corpus", "other tools"})

    def test_commands_of_agents_are_whole_and_the_same_for_a_seed(self):
        first = generate.agents(2000, 5, shared=False)
        self.assertEqual(first, generate.agents(2000, 5, shared=False))
        self.assertEqual(len(first), 2000)
        for vector in first:
            self.assertNotRegex(vector["call"]["input"]["command"], "<(file|text|message|body|code|count)>|↵|¦")

    def test_every_blank_of_an_agents_command_is_known(self):
        templates = [template for family in agents.COMMANDS for template in family] + agents.ENDINGS + agents.COMPOUND
        blanks = {blank for template in templates for blank in re.findall(r"<([a-z]+)>", template)}
        self.assertEqual(blanks, set(agents.BLANKS))

    def test_the_report_counts_by_origin_where_it_is_known(self):
        def case(**more):
            vector = {"id": "a", "settings": [], "call": {"tool": "Bash", "input": {"command": "a"}}, **more}
            return report.Case("random", vector, compare.Answer("ask"), compare.Answer("allow"))

        lines = report.text([case(origin="kinds"), case(origin="kinds"), case()]).split("\n")
        place = lines.index("by origin")
        self.assertRegex(lines[place + 1], r"kinds +0\.00% alike \(0 of 2\), 2 false allow")
        self.assertEqual(lines[place + 2], "")

    def test_no_file_is_written_twice_in_one_policy(self):
        for vectors in _policies(generate.vectors(600, 7, shared=False)):
            written = [v["call"]["input"]["file_path"] for v in vectors if v["call"]["tool"] in ("Edit", "Write")]
            self.assertEqual(len(written), len(set(written)))

    def test_a_mutated_word_leaves_the_rest_as_it_was(self):
        command = "cat <<'E'\nhello $X\nE"
        self.assertEqual(mutations._replace(command, 0, "tac"), "tac <<'E'\nhello $X\nE")

    def test_words_keep_quoted_parts_whole(self):
        self.assertEqual(mutations.words("a 'b c'd \"e \\\" f\" g\\ h"), ["a", "'b c'd", '"e \\" f"', "g\\ h"])
        self.assertEqual(mutations.parts("a && b | c; d &> e"), ["a", "b", "c", "d &> e"])

    def test_rules_are_rules_of_the_tool_that_they_are_made_for(self):
        source = policies.PolicySource(random.Random(1))
        for _ in range(200):
            rule = source.rule_for({"tool": "Bash", "input": {"command": "timeout 5 git push origin"}})
            self.assertRegex(rule, r"^Bash\(.+\)$")
            rule = source.rule_for({"tool": "Read", "input": {"file_path": "/w/app/src/a.ts"}})
            self.assertRegex(rule, r"^Read\(.+\)$")

    def test_words_of_a_policy_are_the_first_words_of_its_commands(self):
        with tempfile.TemporaryDirectory() as folder:
            table, named = Path(folder) / "c.tsv", Path(folder) / "p.json"
            rows = ["source\tcommand"] + ["t\t" + json.dumps(command) for command in ("git push", "sudo x", "git log")]
            table.write_text("\n".join(rows))
            named.write_text(json.dumps({"words": {"permissions": {"allow": ["@words"]}}}))
            made = generate.real(table, 3, 1, named)
        self.assertEqual(made[0]["settings"], [{"scope": "project", "permissions": {"allow": ["Bash(git:*)"]}}])


class Questions(unittest.TestCase):
    def test_calls_are_commands_or_objects(self):
        calls = ["ls; pwd", '{"tool": "Read", "input": {"file_path": "/w/app/a"}}', "{ ls; }"]
        vectors = question.asked(["Bash(ls *)"], [], ["Read"], "plan", calls)
        self.assertEqual(
            [vector["call"] for vector in vectors],
            [{"tool": "Bash", "input": {"command": "ls; pwd"}}, {"tool": "Read", "input": {"file_path": "/w/app/a"}},
             {"tool": "Bash", "input": {"command": "{ ls; }"}}])
        permissions = {"allow": ["Bash(ls *)"], "deny": ["Read"], "defaultMode": "plan"}
        self.assertEqual(vectors[0]["settings"], [{"scope": "project", "permissions": permissions}])

    def test_every_answer_that_differs_is_marked(self):
        vectors = question.asked(["Bash(a *)"], [], [], None, ["a 1", "a 2", "a 3"])
        vectors[0]["expect"] = "deny"
        answers = [{"outcome": "allow", "type": "rule"}] * 3
        ours = [compare.Answer("allow"), compare.Answer("ask"), compare.Answer("allow")]
        lines, differs = zip(*question.lines(vectors, answers, ours))
        self.assertEqual(differs, (True, True, False))
        self.assertIn("the vector says deny", lines[0])
        self.assertIn("ccrules says ask", lines[1])

    def test_answers_become_vectors_of_the_corpus(self):
        vectors = question.asked([], [], [], None, ["a", "b"])
        stored = question.stored(vectors, [{"outcome": "ask"}, {"outcome": "skipped"}], "X-S-21")
        self.assertEqual(len(stored), 1)
        self.assertEqual((stored[0]["id"], stored[0]["clause"]), ("X-S-21/001", "S-21"))
        self.assertEqual((stored[0]["expect"], stored[0]["basis"]), ("ask", "measured"))

    def test_a_vector_without_a_call_is_named(self):
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
            storage.write(file.name, [{"id": "a", "settings": []}])
            with self.assertRaisesRegex(question.QuestionError, "vector 1 has no call"):
                question.read(file.name)


class Asking(unittest.TestCase):
    def test_calls_that_need_furniture_stand_alone_unless_generated(self):
        def vector(name, tool, **more):
            return {"id": name, "settings": [], "call": {"tool": tool, "input": {}}, **more}

        groups = ask._groups([vector("a", "Bash"), vector("b", "Bash"), vector("c", "Skill"), vector("d", "Skill")])
        self.assertEqual([group["places"] for group in groups], [[0, 1], [2], [3]])
        groups = ask._groups([vector("a", "Bash", source="generated"), vector("b", "Skill", source="generated")])
        self.assertEqual([group["places"] for group in groups], [[0, 1]])

    def test_the_model_makes_each_turn_once(self):
        model = api.ModelStandIn()
        calls = [{"id": "t1", "name": "Bash", "input": {}}, {"id": "t2", "name": "Bash", "input": {}}]
        model.turns[3] = [calls[:1], calls[1:]]
        asked = [{"role": "user", "content": model.prompt(3)}]
        first = model.answer({"tools": [1], "messages": asked})
        second = model.answer({"tools": [1], "messages": [*asked, {"content": "t1"}]})
        last = model.answer({"tools": [1], "messages": [*asked, {"content": "t1 t2"}]})
        self.assertEqual([first[0]["id"], second[0]["id"], last[0]["type"]], ["t1", "t2", "text"])

    def test_releases_are_known_by_name(self):
        self.assertEqual(release.known()["2.1.332"], "0.2.189")
        with self.assertRaises(release.ReleaseError):
            release.program("0.0.1")


def _policies(vectors):
    groups = {}
    for vector in vectors:
        groups.setdefault(json.dumps([vector["settings"], vector["context"]]), []).append(vector)
    return groups.values()


if __name__ == "__main__":
    unittest.main()
