using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// The packages of the system of the RUNs that set PHP up: tools go to the build, or are left out where nothing is
/// built, and headers are removed in the layer that compiles with them.
/// </summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="draft">What is gathered.</param>
/// <param name="facts">What is known of the project.</param>
/// <param name="shared">The stage that the RUNs are in; null where the only stage stays one.</param>
internal sealed class PhpPackages(ShrinkSite site, SplitDraft draft, PhpFacts facts, SharedStage? shared)
{
    private readonly SortedSet<string> tools = new(StringComparer.Ordinal);
    private readonly RunEdits edits = new(site.Model.Syntax.Source);

    // Whether what is taken was installed without recommended packages.
    private bool isBare = true;

    /// <summary>Changes the RUNs.</summary>
    public void Add()
    {
        var runs = site.Runs.Where(run => facts.Shared.Contains(run.Syntax)).ToList();
        var isAlpine = LeanBases.IsAlpine(site.Image);
        var all = shared is null ? [.. site.Runs] : runs;
        if (shared is null && all.Exists(run => site.OtherUserAt(run.Syntax.Span.Start) is not null)) return;
        if (facts.CalledBy(all) is { } called)
            foreach (var run in all) TakeTools(run, called);
        if (!isAlpine && new PhpHeaders(site, shared, edits).Remove(runs) is { } evidence)
            draft.Step(
                "Remove the headers in the layer that compiles the extensions",
                "the libraries that the extensions are linked to stay",
                evidence);
        Write(all);
        if (tools.Count == 0) return;
        if (shared is null)
        {
            draft.Step(
                "Leave out what only people call: " + string.Join(", ", tools), "nothing that is built or starts does",
                Evidence.At(all.First(run => edits.Has(run.Syntax)).Syntax));
            return;
        }

        var names = string.Join(" ", tools);
        var escape = site.Model.Syntax.EscapeCharacter;
        var options = isBare ? "-y --no-install-recommends" : "-y";
        string[] lines = isAlpine
            ? ["RUN apk add --no-cache " + names]
            : [$"RUN apt-get update {escape}", $"    && apt-get install {options} {names}"];
        shared.BuildLines.AddRange(lines);
    }

    private void Write(IEnumerable<RunModel> runs)
    {
        foreach (var run in runs)
        {
            if (!edits.Has(run.Syntax)) continue;
            var text = edits.TextOf(run.Syntax);
            if (shared is not null) shared.Write(run.Syntax, text);
            else if (text is not null) draft.Replace(run.Syntax.Span, text);
            else
            {
                var source = site.Model.Syntax.Source;
                var start = CommentedStart.Of(run.Syntax, source);
                draft.Replace(
                    InstructionLines.From(source.GetLine(start), run.Syntax, source), "");
            }
        }
    }

    /// <summary>
    /// Takes the tools out of a RUN that neither it nor another one of its stage calls: for the build, or for people.
    /// </summary>
    private void TakeTools(RunModel run, HashSet<string> called)
    {
        if (run.Syntax.IsExecForm) return;
        var followers = FollowersIn(run.Script.Body);
        foreach (var (command, packages) in PhpCommands.Installs(run))
        {
            var gone = new HashSet<ShellWord>(packages.Packages
                .Where(word => PackageChange.NameOf(word) is { } name && name != "ca-certificates"
                    && facts.IsForBuild(name) && !called.Contains(name)));
            if (gone.Count == 0) continue;
            if (gone.Count == packages.Packages.Length)
            {
                if (!TakeInstallation(run, command, followers) && !TakeAll(run)) continue;
            }
            else
            {
                for (var i = 1; i < command.Arguments.Length; i++)
                    if (gone.Contains(command.Arguments[i]))
                        edits.Replace(run.Syntax, TextSpan.FromBounds(
                            command.Arguments[i - 1].Span.End, command.Arguments[i].Span.End), "");
            }

            foreach (var word in gone) tools.Add(PackageChange.NameOf(word)!);
            isBare &= command.HasFlag("--no-install-recommends");
        }
    }

    /// <summary>The items of a chain after which another one comes, and that one; none where it is no chain.</summary>
    private static Dictionary<ShellNode, ShellNode> FollowersIn(ShellList list)
    {
        var found = new Dictionary<ShellNode, ShellNode>();
        if (!list.IsAndChain) return found;
        for (var i = 0; i < list.Items.Length - 1; i++) found[list.Items[i].Node] = list.Items[i + 1].Node;
        return found;
    }

    /// <summary>Takes an installation out, with the update before it where nothing else needs that.</summary>
    private bool TakeInstallation(
        RunModel run, ShellCommand install, Dictionary<ShellNode, ShellNode> followers)
    {
        if (!TakeItem(run, install, followers)) return false;
        if (PhpCommands.Installs(run).Any(one => one.Command != install)) return true;
        foreach (var command in run.Commands)
            if (Tools.ReadPackages(command) is { Action: PackageAction.Refresh }) TakeItem(run, command, followers);
        return true;
    }

    /// <summary>Takes a RUN out that only installs the packages of one command and removes what that leaves.</summary>
    private bool TakeAll(RunModel run)
    {
        if (shared is not null || PhpCommands.Installs(run).Count() != 1 || !run.Commands.All(PhpCommands.IsOfPackages))
            return false;
        edits.Drop(run.Syntax);
        return true;
    }

    /// <summary>Takes one item out of a chain, with the operator after it; the last one stays.</summary>
    private bool TakeItem(RunModel run, ShellCommand command, Dictionary<ShellNode, ShellNode> followers)
    {
        if (!followers.TryGetValue(command, out var next)) return false;
        edits.Replace(run.Syntax, TextSpan.FromBounds(command.Span.Start, next.Span.Start), "");
        return true;
    }
}
