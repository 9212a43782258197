using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Shell;

/// <summary>Every kind of construct that docs/shell.md lists is opaque from its statement on: what stands before it is understood, and nothing else is said.</summary>
internal sealed class OpaqueConstructTests
{
    [TestCase("echo 'x", "a quote that does not end")]
    [TestCase("echo \"x", "a quote that does not end")]
    [TestCase("echo $'x", "a quote that does not end")]
    [TestCase("echo `date", "a backtick that does not end")]
    [TestCase("echo ${x", "a ${ that does not end")]
    [TestCase("echo $(date", "a substitution that does not end")]
    [TestCase("echo <(date", "a substitution that does not end")]
    [TestCase("echo x+(a", "an extended pattern that does not end")]
    [TestCase("(echo x", "a ( that does not end")]
    [TestCase("[[ -f x", "a [[ that does not end")]
    [TestCase("for ((i=0; i<3", "a for (( that does not end")]
    [TestCase("if true; then b", "if without fi")]
    [TestCase("done", "a word that closes nothing")]
    [TestCase(") b", "a word that closes nothing")]
    [TestCase("&& b", "a command is missing")]
    [TestCase("b |", "a command is missing")]
    [TestCase("if ; then b; fi", "a command is missing")]
    [TestCase("for 1 in x; do b; done", "for without a name")]
    [TestCase("( )", "an empty list")]
    [TestCase("echo >", "a redirection without a target")]
    [TestCase("echo 2> ; b", "a redirection without a target")]
    [TestCase("case x in y", "a case pattern that does not end")]
    [TestCase("b=(1 2", "an array that does not end")]
    public void OfPosixShells(string text, string reason) => Check(text, reason, ShellKind.Bash);

    [TestCase("class X { }", "the statement class")]
    [TestCase("enum X { }", "the statement enum")]
    [TestCase("trap { b }", "the statement trap")]
    [TestCase("data { b }", "the statement data")]
    [TestCase("b 'x", "a bracket or quote that does not end")]
    [TestCase("b \"x", "a quote that does not end")]
    [TestCase("b @'\nx", "a bracket or quote that does not end")]
    [TestCase("b $(c", "a ( that does not end")]
    [TestCase("function f(a", "a bracket that does not end")]
    [TestCase("if (b) { c", "a { that does not end")]
    [TestCase("switch (x) { 1 { b }", "a block that does not end")]
    [TestCase("if (b) c", "a block is missing")]
    [TestCase("if (b) { c } elseif d { e }", "a parenthesis is missing")]
    [TestCase("switch (x) c", "switch without a block")]
    [TestCase("switch >($x) { a { b } }", "switch without a value")]
    [TestCase("switch -Regex >($x) { a { b } }", "switch without a value")]
    [TestCase("switch { a } { b { c } }", "switch without a value")]
    [TestCase("switch (x) { >$(a) { b } }", "a case of switch")]
    [TestCase("do { b } c", "do without while")]
    [TestCase("b |", "a command is missing")]
    public void OfPowerShell(string text, string reason) => Check(text, reason, ShellKind.PowerShell);

    [TestCase("( b", "a ( that does not end")]
    [TestCase("if exist", "an incomplete if or for")]
    [TestCase("for %i in (x", "a for whose set does not end")]
    [TestCase("b |", "a command is missing")]
    public void OfCmd(string text, string reason) => Check(text, reason, ShellKind.Cmd);

    [Test]
    public void NestingBeyondTheLimit()
    {
        Check(string.Concat(Enumerable.Repeat("( ", 61)) + "b" + new string(')', 61), "nested too deeply", ShellKind.Bash);
        Assert.That(Scripts.Parse(string.Concat(Enumerable.Repeat("( ", 25)) + "b" + new string(')', 25)).IsUnderstood, "25 are understood: each counts for two");
        var inner = string.Concat(Enumerable.Repeat("( ", 20)) + "b" + new string(')', 20);
        Assert.That(Scripts.Parse($"sh -c '{inner}'").IsUnderstood, "a script within counts for eight");
        Assert.That(Scripts.Parse($"sh -c 'eval \"sh -c \\\"{inner}\\\"\"'").Opaque.Select(opaque => opaque.Reason), Is.EqualTo(new[] { "nested too deeply" }));
    }

    [TestCase("#!/usr/bin/env python3\nprint(1)\n")]
    [TestCase("#!/usr/bin/node\nrequire('x')\n")]
    [TestCase("#!/usr/bin/perl -w\nuse strict;\n")]
    public void AnotherLanguage(string script)
    {
        var run = BuildModel.Create(DockerfileSyntax.Parse(SourceText.From($"FROM debian:12\nRUN <<EOF\n{script}EOF\n"))).Runs.Single();
        Assert.That((run.Script.Kind, run.Script.Opaque.Single().Reason, run.Commands.Length), Is.EqualTo((ShellKind.Unknown, "a language that is not read", 0)));
    }

    // The first three kinds are errors of the shell too; a rule that guesses at the rest would be wrong.
    [TestCase("RUN apt-get update && echo 'x")]
    [TestCase("RUN echo x; done; apt-get update")]
    [TestCase("RUN <<EOF\n#!/usr/bin/env python3\nimport os; os.system('apt-get update')\nEOF")]
    public void RulesAreSilentAboutWhatMayHappenThere(string run)
    {
        var found = Linters.Strict().Lint(new LintInput(SourceText.From($"FROM debian:12\n{run}\n"))).Diagnostics;
        Assert.That(found.Where(diagnostic => diagnostic.Rule.Id is "DFL1201" or "DFL9001"), Is.Empty);
    }

    private static void Check(string text, string reason, ShellKind kind)
    {
        var separator = kind == ShellKind.Cmd ? "& " : "; ";
        var script = Scripts.Parse("first a" + separator + text, kind);
        Assert.That(script.Opaque.Select(opaque => opaque.Reason), Is.EqualTo(new[] { reason }));
        Assert.That(script.Opaque[0].ToString(), Is.EqualTo(text));
        Assert.That(script.Body.Items.Select(item => item.Node is ShellOpaque), Is.EqualTo(new[] { false, true }));
        Assert.That(script.Commands.Select(command => command.Name), Is.EqualTo(new[] { "first" }));
    }
}
