"""Writes what was measured: on the terminal, and as a page of the documentation."""

import datetime

HEAD = """# Real builds

Written by one run of `build/RealBuilds` over all pairs on {date}, with docker.io {version} (BuildKit) and stand-ins for the official images made of Debian's packages.

Each row is one Dockerfile with its context, before and after `dockerfile-lint fix`. A row counts as proved when both build; when the merged file
systems (path, type, content, mode, owner, link) and the configurations of the two images are the same but for what two equal builds differ in and for
what the fix says it removes; when the layers hold no byte more; and when both run with the same output. The file before the fix is built twice to
measure what two equal builds differ in. Bytes are those of all files in all layers, the base's included.
Rules marked * give suggestions, which were applied on purpose; all others are safe fixes.

| pair | rules | before | after | difference | programs run |
|---|---|--:|--:|--:|--:|
"""

LIMITS = """
## What is not shown here

The registries of Alpine, conda and pecl can't be had where this runs, and tdnf and microdnf are in none that can: DFL1203, DFL1208, DFL1304, DFL1320
and DFL1321 have no pair. The stand-ins have the programs of the official images in Debian's versions. pip, composer, cpanm, R, dnf, yum and zypper
fetch small packages made for this, so their rows prove that the fix is sound, and not what it is worth: an index of openSUSE or Fedora holds many times
the 301 packages of the one here.
"""

CONTEXTS = """
## Contexts

What the builder receives when an instruction asks for the whole context, in bytes.

| pair | before | after | difference |
|---|--:|--:|--:|
"""


def line(result):
    """One result as a line of the terminal."""
    if result.failures:
        return f"FAILED  {result.name}: {result.title}" + "".join(f"\n        {failure}" for failure in result.failures)
    context = f"  context {result.context[1] - result.context[0]:+,}" if result.context else ""
    return (f"proved  {result.name:32} {' '.join(result.rules):24} {result.before:>13,} -> {result.after:>13,}"
            f"  {result.after - result.before:+13,}{context}")


def write(results, suggested, version, path):
    """Writes the page; only for a run in which everything was proved."""
    text = HEAD.format(date=datetime.date.today().isoformat(), version=version)
    for result in results:
        rules = ", ".join(rule + ("*" if rule in suggested[result.name] else "") for rule in result.rules)
        text += (f"| {result.name}: {result.title} | {rules} | {result.before:,} | {result.after:,} | {result.after - result.before:+,} "
                 f"| {result.runs} |\n")
    text += f"\n{len(results)} of {len(results)} proved; in all {sum(r.after - r.before for r in results):+,} bytes.\n"
    text += CONTEXTS
    for result in results:
        if result.context:
            text += f"| {result.name} | {result.context[0]:,} | {result.context[1]:,} | {result.context[1] - result.context[0]:+,} |\n"
    path.write_text(text + LIMITS, encoding="utf-8")
