#!/usr/bin/env python3
"""Replays the calls of many machines against a candidate policy, on Apache Spark.

    fleet.py --calls fleet/calls --machines fleet/machines --current current.json --candidate candidate.json \\
        --output result [--master 'local[2,4]']

Calls are Parquet with the columns id, machine, release, project (where the session started) and call, a line for
`ccrules eval`. Each call is decided under the current and the candidate policy with the machine's own files, and where
a managed rule might have been overruled under the candidate policy alone. RESULT/decisions has a row a call as
Parquet, RESULT/summary.json what they come to.
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path

import pandas as pd
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from engine import Engine, PolicyFolder, machine_files

COLUMNS = """
    id string, machine string, release string, before string, before_rule string, after string, after_rule string,
    after_place string, alone string, alone_rule string, fired array<string>, error string"""


def place(rule):
    return f"{rule['file']}:{rule['line']}:{rule['column']}"


def name(rule):
    return f"{rule['list']} {rule['text']}"


def fired(answer):
    """The places of the rules that decided a call or a part of it."""
    reasons = [answer, *answer.get("parts", [])]
    return sorted({place(one["rule"]) for one in reasons if one.get("rule")})


def distinct_answers(engine, texts, settings, project, folder):
    """{text: answer}: a text is asked about once, however many calls have it."""
    unique = list(dict.fromkeys(texts))
    answers = engine.answers([text.encode() for text in unique], settings, project, folder)
    return dict(zip(unique, map(json.loads, answers)))


def decided(engine, rows, current, candidate):
    """The decisions on calls of one project under one set of own files.

    current and candidate: entered policy folders.
    """
    project = rows["project"].iloc[0]
    before = distinct_answers(engine, rows["call"], current.whole, project, current.path)
    after = distinct_answers(engine, rows["call"], candidate.whole, project, candidate.path)
    # A managed rule that decided was not overruled; without own files nothing can be.
    doubtful = [
        text for text, answer in after.items()
        if candidate.own and (answer.get("rule") or {}).get("scope") != "managed" and "error" not in answer]
    alone = distinct_answers(engine, doubtful, candidate.alone, project, candidate.path) if doubtful else {}

    def row(text):
        old, new, bare = before[text], after[text], alone.get(text, {})
        old_rule, new_rule, bare_rule = old.get("rule"), new.get("rule"), bare.get("rule")
        return (
            old.get("decision"), old_rule and name(old_rule), new.get("decision"), new_rule and name(new_rule),
            new_rule and place(new_rule), bare.get("decision"), bare_rule and name(bare_rule), fired(new),
            new.get("error"))

    table = {text: row(text) for text in after}
    values = pd.DataFrame([table[text] for text in rows["call"]], columns=[
        "before", "before_rule", "after", "after_rule", "after_place", "alone", "alone_rule", "fired", "error"])
    return pd.concat([rows[["id", "machine", "release"]].reset_index(drop=True), values], axis=1)


def replay(program, home, current, candidate, own):
    """What a partition is mapped with.

    Nothing outlives a batch, and nothing but the rows leaves the function: a partition that is run again, after its
    worker died, gives the same rows, and Spark keeps those of one attempt.
    """
    def map_batches(batches):
        engine = Engine(program, home)
        for batch in batches:
            key = batch["machine"].map(lambda machine: tuple(sorted(own.get(machine, {}).items())))
            for (files, _), rows in batch.groupby([key, batch["project"]], sort=False):
                with PolicyFolder(current, dict(files)) as old, PolicyFolder(candidate, dict(files)) as new:
                    yield decided(engine, rows, old, new)
    return map_batches


def answers(program, home, candidate):
    """Lines as a single `ccrules eval` writes them for calls with their ids, under the candidate policy alone."""
    def map_batches(batches):
        engine = Engine(program, home)
        for batch in batches:
            for project, rows in batch.groupby("project", sort=False):
                with PolicyFolder(candidate, {}) as policy:
                    unique = list(dict.fromkeys(rows["call"]))
                    found = engine.answers([text.encode() for text in unique], policy.alone, project, policy.path)
                tails = {text: answer.split(b",", 1)[1].decode() for text, answer in zip(unique, found)}
                lines = [f'{{"id":{json.dumps(name)},{tails[text]}' for name, text in zip(rows["id"], rows["call"])]
                yield pd.DataFrame({"value": lines})
    return map_batches


def table(frame, *columns, limit=50):
    """Rows by columns with their number, the most frequent first."""
    counted = frame.groupBy(*columns).count().orderBy(F.desc("count"), *columns).limit(limit)
    return [row.asDict() for row in counted.collect()]


def summary(decisions, engine, candidate, own):
    """What the decisions come to. Counts come from the rows that were kept, never from counters in workers."""
    changed = decisions.where(~F.col("before").eqNullSafe(F.col("after")))
    overruled = decisions.where("alone is not null and alone_rule is not null and alone <> after")
    seen = {row[0] for row in decisions.select(F.explode("fired")).distinct().collect()}
    with PolicyFolder(candidate, {}) as policy:
        rules = engine.rules(policy.alone, policy.path)
    ways, known = [], {}
    for machine, files in own.items():
        for file, text in files.items():
            if text not in known:
                known[text] = engine.ways_around(candidate, text)
            ways += [
                {"rule": rule, "machine": machine, "file": file, "through": through, "example": example}
                for rule, through, example in known[text]]
    return {
        "calls": decisions.count(),
        "distinctIds": decisions.select("id").distinct().count(),
        "noCalls": decisions.where("error is not null").count(),
        "changed": changed.count(),
        "byChange": table(changed, "before", "after"),
        "byRule": table(changed, "before", "before_rule", "after", "after_rule"),
        "byMachine": table(changed, "machine", "before", "after"),
        "byRelease": table(changed, "release", "before", "after"),
        "deniesThatNeverFired": [
            {"rule": rule["text"], "place": place(rule)}
            for rule in rules if rule["list"] == "deny" and place(rule) not in seen],
        "overruledByOwnFiles": table(overruled, "alone_rule", "after_rule", "after_place", "alone", "after"),
        "overruledOnMachines": table(overruled, "machine", "alone_rule", "after_rule", limit=200),
        "waysAround": ways,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", required=True, help="Parquet")
    parser.add_argument("--machines", help="a folder with MACHINE/{local,project,user}.json")
    parser.add_argument("--current", required=True, help="the managed settings in force")
    parser.add_argument("--candidate", required=True, help="the managed settings to try")
    parser.add_argument("--output", required=True, help="a folder that Spark writes anew")
    parser.add_argument("--ccrules", default="ccrules", help="the program, at the same path on every worker")
    parser.add_argument("--home", default="/home/dev", help="what `~` is in the calls")
    parser.add_argument(
        "--master", default="local[2,4]", help="local[2,4] tries a task four times; local[2] alone tries it once")
    parser.add_argument("--batch", type=int, default=50_000, help="rows that a worker holds at a time")
    parser.add_argument("--partitions", type=int, help="by default one a Parquet split")
    parser.add_argument(
        "--answers", action="store_true",
        help="write RESULT/answers instead: the lines of one `ccrules eval` under the candidate policy alone")
    options = parser.parse_args()

    if options.master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = (
        SparkSession.builder.master(options.master).appName("ccrules fleet")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", options.batch)
        .config("spark.sql.shuffle.partitions", 8)
        .config("spark.ui.enabled", False)
        .config("spark.ui.showConsoleProgress", False)
        .getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
    for module in ("engine.py", "fleet.py"):
        spark.sparkContext.addPyFile(str(Path(__file__).with_name(module)))
    own = machine_files(options.machines)
    current, candidate = (Path(path).read_bytes() for path in (options.current, options.candidate))
    calls = spark.read.parquet(options.calls)
    if options.partitions:
        calls = calls.repartition(options.partitions)
    start = time.monotonic()
    if options.answers:
        lines = calls.mapInPandas(answers(options.ccrules, options.home, candidate), "value string")
        lines.write.mode("overwrite").text(f"{options.output}/answers")
        print(json.dumps({"seconds": round(time.monotonic() - start, 1)}))
        return
    mapped = calls.mapInPandas(replay(options.ccrules, options.home, current, candidate, own), COLUMNS)
    mapped.write.mode("overwrite").parquet(f"{options.output}/decisions")
    seconds = time.monotonic() - start
    decisions = spark.read.parquet(f"{options.output}/decisions")
    result = summary(decisions, Engine(options.ccrules, options.home), candidate, own)
    result["seconds"] = round(seconds, 1)
    result["callsPerSecond"] = round(result["calls"] / seconds)
    rows = calls.count()
    text = json.dumps(result, indent=2)
    Path(options.output, "summary.json").write_text(text + "\n")
    print(text)
    if not rows == result["calls"] == result["distinctIds"]:
        raise SystemExit(f"{rows} calls, {result['calls']} decisions on {result['distinctIds']} ids")


if __name__ == "__main__":
    main()
