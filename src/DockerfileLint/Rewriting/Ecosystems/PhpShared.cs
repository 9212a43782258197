using System;
using System.Collections.Generic;
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
        var mentions = LastMentions(late);
        foreach (var instruction in site.Stage.Instructions)
        {
            if (instruction.Span.Start < start || instruction.Span.Start > last) continue;
            if (instruction is TransferSyntax transfer && IsSetting(site, transfer)) shared.Move(transfer);
            else if (KeysOf(instruction).Any(key =>
                mentions.TryGetValue(key.Text, out var place) && place > instruction.Span.Start))
                shared.Move(instruction);
            else if (instruction is UserSyntax or ShellSyntax)
                draft.Refuse($"{instruction.Keyword.ToUpperInvariant()} comes before a RUN that sets PHP up",
                    Evidence.At(instruction));
        }
    }

    /// <summary>The names of the variables that an instruction sets.</summary>
    private static IEnumerable<WordSyntax> KeysOf(InstructionSyntax instruction) => instruction switch
    {
        EnvSyntax env => env.Pairs.Select(static pair => pair.Key),
        ArgSyntax argument => argument.Declarations.Select(static one => one.Key),
        _ => [],
    };

    /// <summary>For each variable that RUNs refer to, where the last of them begins.</summary>
    private static Dictionary<string, int> LastMentions(IEnumerable<RunSyntax> runs)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var run in runs)
            foreach (var name in MentionedVariables.In(run.ArgumentText))
                if (!found.TryGetValue(name, out var place) || place < run.Span.Start) found[name] = run.Span.Start;
        return found;
    }
}
