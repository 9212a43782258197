using System;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// The stage with the extensions and settings of PHP, on which the build and the program are based, so that they are
/// compiled once.
/// </summary>
internal static class PhpShared
{
    private static readonly string[] Names = ["base", "php", "runtime", "php-base"];

    /// <summary>The stage; null where the RUNs set nothing up, or nothing is built.</summary>
    public static SharedStage? Of(ShrinkSite site, SplitDraft draft)
    {
        var facts = PhpFacts.Of(site);
        if (facts.Shared.Count == 0 || FirstOfBuild(site, facts) is not { } first) return null;
        var taken = SplitNames.Of(site);
        var name = Names.FirstOrDefault(one => one != taken.Build && one != taken.Final
            && !site.Model.Stages.Any(stage => stage != site.Stage && stage.Name == one)) ?? "php-shared";
        var shared = new SharedStage(name, first);
        MoveSettings(site, draft, facts, shared);
        new PhpPackages(site, draft, facts, shared).Add();
        return shared;
    }

    /// <summary>The first instruction that only the application needs; null for none.</summary>
    private static InstructionSyntax? FirstOfBuild(ShrinkSite site, PhpFacts facts)
    {
        if (facts.Builds.Count == 0) return null;
        foreach (var instruction in site.Stage.Instructions)
            if (instruction is RunSyntax run ? facts.Builds.Contains(run)
                : instruction is TransferSyntax transfer && !IsSetting(site, transfer))
                return instruction;
        return null;
    }

    /// <summary>Whether a COPY brings a file of PHP, of its server or a program that sets it up.</summary>
    private static bool IsSetting(ShrinkSite site, TransferSyntax transfer)
    {
        var state = site.Model.GetState(transfer);
        if (transfer.Destination is null || state.Expand(transfer.Destination).Value is not { } written
            || ImagePaths.Resolve(state.WorkingDirectory, written) is not { } path)
            return false;
        if (transfer.Sources.All(static source => Composer.Instance.Has(ImagePaths.Name(source.Text)))) return false;
        return new[] { "/etc", "/usr/local/etc", "/usr/local/bin", "/usr/bin" }.Any(folder =>
            ImagePaths.IsWithin(path, folder));
    }

    /// <summary>
    /// Moves what sets PHP up before the build where it comes after its beginning, with the files and variables that it
    /// needs.
    /// </summary>
    private static void MoveSettings(ShrinkSite site, SplitDraft draft, PhpFacts facts, SharedStage shared)
    {
        var start = shared.End.Span.Start;
        var late = facts.Shared.Where(run => run.Span.Start > start).ToList();
        if (late.Count == 0) return;
        var last = late.Max(static run => run.Span.Start);
        foreach (var run in late) shared.Move(run);
        foreach (var instruction in site.Stage.Instructions)
        {
            if (instruction.Span.Start < start || instruction.Span.Start > last) continue;
            if (instruction is TransferSyntax transfer && IsSetting(site, transfer)) shared.Move(transfer);
            else if (instruction is EnvSyntax env && late.Exists(run => Uses(run, env))) shared.Move(env);
            else if (instruction is ArgSyntax argument && late.Exists(run => Uses(run, argument)))
                shared.Move(argument);
            else if (instruction is UserSyntax or ShellSyntax)
                draft.Refuse($"{instruction.Keyword.ToUpperInvariant()} comes before a RUN that sets PHP up",
                    Evidence.At(instruction));
        }
    }

    private static bool Uses(RunSyntax run, EnvSyntax env) =>
        env.Span.Start < run.Span.Start && env.Pairs.Any(pair => Mentions(run, pair.Key.Text));

    private static bool Uses(RunSyntax run, ArgSyntax argument) =>
        argument.Span.Start < run.Span.Start && argument.Declarations.Any(one => Mentions(run, one.Key.Text));

    private static bool Mentions(RunSyntax run, string name) =>
        run.ArgumentText.Contains("$" + name, StringComparison.Ordinal)
            || run.ArgumentText.Contains("${" + name, StringComparison.Ordinal);
}
