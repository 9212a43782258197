using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Tool.Completion;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Completion;

/// <summary>The scripts of <c>completion</c> in the shells that they are for.</summary>
internal sealed class CompletionTests
{
    private static IEnumerable<string> Shells => ShellScript.Shells;

    /// <summary>Paths are the shell's own business, and PowerShell completes the parts of a list by itself.</summary>
    [Test]
    public void ItCompletesCommandsOptionsAndTheirValues([ValueSource(nameof(Shells))] string shell)
    {
        (string Line, string Expected)[] cases =
        [
            ("dockerfile-lint mig", "migrate"),
            ("dockerfile-lint check --fail", "--fail-level"),
            ("dockerfile-lint fix --sugg", "--suggested"),
            ("dockerfile-lint check --preset st", "strict"),
            ("dockerfile-lint check docs --format=sa", "sarif"),
            ("dockerfile-lint shrink --target distr", "distroless"),
            ("dockerfile-lint completion fi", "fish"),
            ("dockerfile-lint explain combine-r", "combine-run"),
            ("dockerfile-lint explain DFL1001", "DFL1001"),
            ("dockerfile-lint explain DL3009", "DL3009"),
            ("dockerfile-lint explain JSONArgsR", "JSONArgsRecommended"),
            ("dockerfile-lint fix --rule DFL9004", "DFL9004"),
            ("dockerfile-lint image squ", "squash"),
            ("dockerfile-lint image app.tar --format ht", "html"),
            ("dockerfile-lint image diff a.tar --format js", "json"),
            ("dockerfile-lint image a.tar --c", "--ci"),
            ("dockerfile-lint image diff --old-n", "--old-name"),
            ("dockerfile-lint image squash a.tar --la", "--last"),
            ("dockerfile-lint check --only DFL1001,combine-r", shell == "powershell" ? "combine-run" : "DFL1001,combine-run"),
            ("dockerfile-lint check --ignore reprod", "reproducibility"),
        ];
        var completed = new Shell(shell).Complete(cases.Select(static one => one.Line).ToList());
        Assert.That(completed, Is.EqualTo(cases.Select(static one => one.Expected)));
    }

    /// <summary>After <c>--</c> there are no options and no values of theirs.</summary>
    [TestCase("bash")]
    [TestCase("zsh")]
    [TestCase("fish")]
    public void WhatFollowsTheEndOfTheOptionsIsAnArgument(string shell)
    {
        var completed = new Shell(shell).Complete("dockerfile-lint explain -- DL3009", "dockerfile-lint explain --no-color -- combine-r");
        Assert.That(completed, Is.EqualTo(new[] { "DL3009", "combine-run" }));
    }

    /// <summary>Paths are the shell's own business, also where one may be left out.</summary>
    [TestCase("bash", "")]
    [TestCase("zsh", "completion")]
    [TestCase("fish", "completion")]
    public void TheFileOfAnOptionMayBeLeftOut(string shell, string expected)
    {
        var completed = new Shell(shell).Complete("dockerfile-lint image a.tar --ci=comp", "dockerfile-lint image --ci comp");
        Assert.That(completed, Is.All.EqualTo(expected));
    }

    [Test]
    public void BashCompletesNoOptionThere()
    {
        var completed = new Shell("bash").Complete("dockerfile-lint check -- --fail", "dockerfile-lint check -- -", "dockerfile-lint check --fail");
        Assert.That(completed, Is.EqualTo(new[] { "", "", "--fail-level" }));
    }

    /// <summary>Each of them is a rule to explain or to choose.</summary>
    [Test]
    public void EachNameOfARuleIsOne()
    {
        var names = RuleNames.All().Select(static item => item.Label).ToList();
        Assert.That(names, Does.Contain("DL3009").And.Contain("DFL1001").And.Contain("combine-run"));
        Assert.That(names.Where(static name => RuleSelection.Describe(RuleCatalog.BuiltIn, name).IsEmpty), Is.Empty);
    }

    /// <summary>What the parser itself says of every command and option is what the script completes.</summary>
    [TestCase("bash")]
    [TestCase("fish")]
    public void ItKnowsWhatTheParserKnows(string shell)
    {
        var root = CommandLine.Create(new Terminal(Stream.Null, Stream.Null, TextWriter.Null));
        var lines = Lines(root).ToList();
        var completed = new Shell(shell).Complete(lines);
        Assert.That(completed, Has.Count.EqualTo(lines.Count));
        using var all = Assert.EnterMultipleScope();
        foreach (var (line, words) in lines.Zip(completed))
            Assert.That(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), Is.Not.Empty.And.EquivalentTo(OfParser(root, line)), line);
    }

    private static IEnumerable<string> Lines(RootCommand root)
    {
        yield return "dockerfile-lint ";
        yield return "dockerfile-lint -";
        foreach (var (name, command) in root.Subcommands.SelectMany(static command =>
            command.Subcommands.Select(nested => ($"{command.Name} {nested.Name}", nested)).Prepend((command.Name, command))))
        {
            yield return $"dockerfile-lint {name} -";
            foreach (var option in command.Options.Where(static option => option.CompletionSources.Count > 0 && option is not Option<bool>))
                yield return $"dockerfile-lint {name} {option.Name} ";
        }

        yield return "dockerfile-lint explain ";
        yield return "dockerfile-lint completion ";
    }

    private static IEnumerable<string> OfParser(RootCommand root, string line)
    {
        var words = root.Parse(line[(line.IndexOf(' ') + 1)..]).GetCompletions().Select(static item => item.Label).Distinct(StringComparer.Ordinal);
        // Where a word is begun, the parser names all that contain it; where none is, options too.
        return words.Where(word => word.StartsWith('-') == line.EndsWith('-') && !word.StartsWith('/'));
    }
}
