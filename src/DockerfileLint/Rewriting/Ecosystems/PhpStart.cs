using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A start through composer, which only the build stage has.</summary>
internal static class PhpStart
{
    private static readonly string[] Options =
        ["--ansi", "--dev", "--no-ansi", "--no-dev", "--no-interaction", "--quiet", "--timeout=0", "-n", "-q"];

    /// <summary>Names the program of the script in the start, or refuses.</summary>
    public static void Resolve(ShrinkSite site, SplitDraft draft, PhpFacts facts)
    {
        if (site.Starts.FirstOrDefault(static command => Composer.Instance.IsCalledBy(command)) is not { } starts)
            return;
        var evidence = Evidence.At(starts.Script.Source, starts.Span.Start);
        if (site.Start is { WhyShell: null } start && ProgramOf(start.Words, site, facts) is { } words)
        {
            draft.Start = start with { Words = words };
            draft.Step("Start the program itself", "'composer' only runs what the script says", evidence);
        }
        else draft.Refuse("composer is started with the program", evidence);
    }

    private static ImmutableArray<string>? ProgramOf(ImmutableArray<string> words, ShrinkSite site, PhpFacts facts)
    {
        if (words.IsEmpty || !Composer.Instance.Has(ImagePaths.Name(words[0])) || facts.Manifest is not { } manifest
            || facts.Folder != site.WorkingDirectory)
            return null;
        var more = words.IndexOf("--");
        var operands = (more < 0 ? words.Skip(1) : words.Take(more).Skip(1))
            .Where(static word => Array.IndexOf(Options, word) < 0).ToList();
        if (operands is ["run" or "run-script", ..]) operands.RemoveAt(0);
        return operands is [var name] && manifest["scripts"]?[name] is { } script
            && CommandOf(script) is { } command && Words(command, manifest, facts) is { } program
            ? [.. program, .. more < 0 ? [] : words.Skip(more + 1)]
            : null;
    }

    /// <summary>The only command of a script; null where there are others, or a shell reads more than words.</summary>
    private static ShellCommand? CommandOf(JsonNode script)
    {
        // Without a limit for the time, as any program that is started itself.
        var lines = (script.Text is { } text ? [text] : script.Items.Select(static item => item.Text ?? "@"))
            .Where(static line => !line.EndsWith("::disableProcessTimeout", StringComparison.Ordinal)).ToList();
        if (lines.Count != 1) return null;
        var line = lines[0].StartsWith("@php ", StringComparison.Ordinal) ? lines[0].Substring(1) : lines[0];
        var source = SourceText.From(line);
        var read = ShellScript.Parse(new LogicalText(source, new TextSpan(0, source.Length)), ShellKind.Posix);
        return read.IsUnderstood && read.Body.Items is [{ Node: ShellCommand command }]
            && command.Assignments.IsEmpty && command.Redirects.IsEmpty && command.Inner.IsEmpty
            && command.Wrappers.IsEmpty
            ? command
            : null;
    }

    /// <summary>The words of a command; null where its program isn't PHP or a file of the project.</summary>
    private static List<string>? Words(ShellCommand command, JsonNode manifest, PhpFacts facts)
    {
        var found = new List<string>();
        foreach (var word in command.Arguments.Insert(0, command.Program!))
        {
            if (word.Value is not { } value || word.IsGlob) return null;
            found.Add(value);
        }

        if (found[0] == "php" || found[0].Contains('/')) return found;
        if (!facts.PackagePrograms.Contains(found[0]) || manifest["config"]?["bin-dir"] is not null
            || manifest["config"]?["vendor-dir"] is not null)
            return null;
        found[0] = "vendor/bin/" + found[0];
        return found;
    }
}
