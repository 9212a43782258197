using DockerfileLint.Shell;
using NUnit.Framework;

namespace DockerfileLint.Tests.Shell;

internal sealed class ShellPlaceTests
{
    [TestCase("x", ShellPlace.None)]
    [TestCase("a && x", ShellPlace.None)]
    [TestCase("a || x", ShellPlace.Conditional)]
    [TestCase("a || b && x", ShellPlace.Conditional)]
    [TestCase("a || b; x", ShellPlace.None)]
    [TestCase("if x; then a; fi", ShellPlace.None)]
    [TestCase("if a; then x; fi", ShellPlace.Conditional)]
    [TestCase("case a in b) x;; esac", ShellPlace.Conditional)]
    [TestCase("for i in 1; do x; done", ShellPlace.Loop | ShellPlace.Conditional)]
    [TestCase("f() { x; }", ShellPlace.Function | ShellPlace.Conditional)]
    [TestCase("a | x", ShellPlace.Pipeline)]
    [TestCase("! x", ShellPlace.None)]
    [TestCase("x && a &", ShellPlace.Background)]
    [TestCase("(x)", ShellPlace.Subshell)]
    [TestCase("{ x; }", ShellPlace.None)]
    [TestCase("a $(x)", ShellPlace.Substitution | ShellPlace.Subshell)]
    [TestCase("a=`x`", ShellPlace.Substitution | ShellPlace.Subshell)]
    [TestCase("sh -c 'x'", ShellPlace.InnerScript | ShellPlace.Subshell)]
    public void Places(string text, ShellPlace place) => Assert.That(Scripts.Parse(text).Command("x").Place, Is.EqualTo(place));

    [TestCase("x", true, true)]
    [TestCase("x && a", true, true)]
    [TestCase("a && x", true, true)]
    [TestCase("a && x; b", false, false)]
    [TestCase("x && a; b", true, false)]
    [TestCase("x; a", true, false)]
    [TestCase("set -e; x; a", true, true)]
    [TestCase("set -e; a && x; b", false, false)]
    [TestCase("set -euxo pipefail && x; a", true, true)]
    [TestCase("set -o errexit; x || true; a", true, false)]
    [TestCase("set -e; set +e; x; a", true, false)]
    [TestCase("set -e +e; x; a", true, false)]
    [TestCase("set -- -e; x; a", true, false)]
    [TestCase("set -e & x; a", true, false)]
    [TestCase("b && set -e; x; a", true, false)]
    [TestCase("set -e; f() { set +e; }; f; x; a", true, false)]
    [TestCase("set -e; eval \"set +e\"; (b && x); a", false, false)]
    [TestCase("set -e; (b && x); a", true, true)]
    [TestCase("x || a", true, false)]
    [TestCase("a || x", false, false)]
    [TestCase("a || b && x", true, true)]
    [TestCase("(a; x) && b", true, true)]
    [TestCase("(x; a) && b", true, false)]
    [TestCase("{ a && x; } && b", true, true)]
    [TestCase("x | a", true, false)]
    [TestCase("a | x", true, true)]
    [TestCase("! x", true, false)]
    [TestCase("x & a", true, false)]
    [TestCase("if x; then a; fi", true, false)]
    [TestCase("if a; then x; fi", false, false)]
    [TestCase("while a; do x; done", false, false)]
    [TestCase("sh -c 'a && x' && b", true, true)]
    [TestCase("a $(x)", true, false)]
    [TestCase("exit 0; x", false, false)]
    [TestCase("find / -exec x {} +", false, false)]
    public void WhatMustHaveRunAndSucceeded(string text, bool ran, bool stops)
    {
        var command = Scripts.Parse(text).Command("x");
        Assert.That((command.IsUnconditional, command.StopsOnError()), Is.EqualTo((ran, stops)));
    }

    [Test]
    public void TheShellMayItselfStopOnErrors() => Assert.That(Scripts.Parse("x; a").Command("x").StopsOnError(errorExit: true));

    [TestCase("x", "x")]
    [TestCase("x && a", "x && a")]
    [TestCase("a; x && b # note", "a; x && b")]
    [TestCase("x; a;", "x; a")]
    [TestCase("x > f", "x > f")]
    [TestCase("x || a", null)]
    [TestCase("x | a", null)]
    [TestCase("x; a | b", null)]
    [TestCase("x &", null)]
    [TestCase("(x)", null)]
    [TestCase("(x) && a", null)]
    [TestCase("x && (a)", null)]
    [TestCase("if x; then a; fi", null)]
    [TestCase("sh -c 'x'", null)]
    [TestCase("a \"$(x)\"", null)]
    [TestCase("x && exit 0", null)]
    [TestCase("x && exec a", null)]
    [TestCase("x <<E\nE", null)]
    [TestCase("x && 'a", null)]
    public void WhereACleanUpMayBeAppended(string text, string? upTo)
    {
        var script = Scripts.Parse(text);
        var offset = script.Commands.Length == 0 ? null : script.FindAppendOffset(script.Command("x"));
        Assert.That(offset is { } end ? text[..end] : null, Is.EqualTo(upTo));
    }

    [Test]
    public void NeighboursInAChain()
    {
        var script = Scripts.Parse("a && b; c");
        Assert.That(script.Command("a").NextInChain, Is.SameAs(script.Command("b")));
        Assert.That(script.Command("b").NextInChain, Is.Null);
        Assert.That(script.Command("c").EnclosingList, Is.SameAs(script.Body));
    }
}
