using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Configuration;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Rules.Security;
using DockerfileLint.Workspaces;
using Microsoft.Build.Framework;

namespace DockerfileLint.MSBuild;

/// <summary>Applies fixes to the Dockerfiles of a project and their .dockerignore files.</summary>
public sealed class FixDockerfiles : DockerfileTask
{
    private HashSet<string>? wanted;

    /// <summary>Whether fixes that could change behaviour are applied, too.</summary>
    public bool Suggested { get; set; }

    /// <summary>The rules whose findings are fixed, by id, name, alias or category; empty for all.</summary>
    public string? Rules { get; set; }

    /// <summary>Whether the changes are shown and not made.</summary>
    public bool Diff { get; set; }

    private protected override void Run()
    {
        var fixer = new Fixer(CreateLinter());
        var configuration = CreateConfiguration();
        wanted = Wanted();
        var paths = Paths(configuration).ToList();
        Prepare(paths, configuration);
        foreach (var path in paths)
        {
            try
            {
                Fix(Read(path, configuration), path, fixer);
            }
            catch (Exception exception) when (FileFault.IsOfOneFile(exception))
            {
                Warn(LinterRules.NotLinted, FileFault.Message(path, exception));
            }
        }

        ReportShellCheck();
    }

    private void Fix(LintInput input, string path, Fixer fixer)
    {
        var safety = Suggested ? FixSafety.Suggested : FixSafety.Safe;
        Func<Diagnostic, bool>? filter = wanted is null ? null : found => RuleSelection.Names(wanted, found.Rule.Id);
        var result = FileTime.Run(path, cancellation => fixer.Fix(input, safety, filter, cancellation), Cancellation);
        foreach (var line in InputReader.ProblemsOf(input).AddRange(result.Remaining.LimitsReached))
            Warn(LinterRules.NotLinted, line);
        if (UncheckedFixes.Message(path, result.UncheckedCount, result.Limit) is { } incomplete)
            Warn(LinterRules.NotLinted, incomplete);
        foreach (var file in result.NotUtf8) Warn(LinterRules.NotLinted, $"{UncheckedFixes.NotUtf8(file)}.");
        if (result.IsCircular) Warn(LinterRules.NotLinted, $"{path}: its fixes undo each other, so the fixer stopped.");
        if (!Diff) FixWriter.Sweep(path, input, RootOf(path));
        if (result.Applied.IsEmpty) return;
        if (Diff)
        {
            Show(input, result.Input);
            return;
        }

        FixWriter.Write(path, input, result.Input, RootOf(path));
        foreach (var applied in result.Applied.GroupBy(one => one.Title, StringComparer.Ordinal))
            Say(ShownText.Of(
                $"{path}: {applied.Key}{(applied.Count() > 1 ? $" ({applied.Count()} times)" : "")} "
                    + $"({applied.First().Rule.Id})"));
    }

    private void Say(string text) => Log.LogMessage(MessageImportance.High, "{0}", text);

    private void Show(LintInput before, LintInput after)
    {
        Say(Shown(UnifiedDiff.Of(
            before.Dockerfile.Path,
            SecretMask.Of(before.Dockerfile).Text.Text,
            SecretMask.Of(after.Dockerfile).Text.Text)));
        if (after.Context.DockerIgnore is not { } ignore || ignore.Text == before.Context.DockerIgnore!.Text) return;
        Say(Shown(UnifiedDiff.Of(
            ignore.Path,
            before.Context.HasDockerIgnore == true ? before.Context.DockerIgnore.Text : null,
            ignore.Text)));
    }

    // The log of a build is read and not applied, and build servers obey commands in it.
    private static string Shown(string diff) =>
        ShownText.WithoutCommands(ShownText.OfLines(diff.Replace("\r\n", "\n")));

    private HashSet<string>? Wanted()
    {
        if (string.IsNullOrWhiteSpace(Rules)) return null;
        var problems = new List<string>();
        var names = LintOptionsText.Names(Catalog, "DockerfileLintFixRules", Rules, problems);
        foreach (var problem in problems) Warn(LinterRules.WrongConfiguration, problem);
        return new HashSet<string>(
            names.SelectMany(name => RuleSelection.Describe(Catalog, name)).Select(static rule => rule.Id),
            StringComparer.Ordinal);
    }
}
