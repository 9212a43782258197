using System;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// The bases of distroless for Node.js: Debian 13 with the program alone, no shell, npm or compiler. Source:
/// GoogleContainerTools/distroless at cd080764 (2026-08-21); the images are named after the major version.
/// </summary>
internal static class NodeDistroless
{
    private const string Folder = "/nodejs/bin";

    private const BaseParts Parts = BaseParts.Certificates | BaseParts.TimeZones | BaseParts.Accounts
        | BaseParts.TemporaryFolder | BaseParts.CLibrary | BaseParts.CxxLibrary | BaseParts.OpenSsl;

    // What follows the major version in tags of images that are newer than Debian 12 or name no release.
    private static readonly string[] Moving = ["", "-slim", "-trixie", "-trixie-slim"];

    // What the official images set and these don't.
    private static readonly string[] Settings = ["NODE_VERSION", "YARN_VERSION"];

    /// <summary>The base, where the program is shown to need nothing else; null elsewhere.</summary>
    public static LeanBase? Of(ShrinkSite site, NodeFacts facts)
    {
        var isWanted = site.Options.Target == RewriteTarget.Distroless;
        if (!isWanted && site.Options.Target != RewriteTarget.Auto || site.Options.KeepShell
            || Major(site, isWanted) is not { } major || !HasPlainStart(site, facts, isWanted)
            || !facts.IsPure || NeedsSystem(site, facts) || !isWanted && NamesUser(site))
            return null;
        return new LeanBase($"gcr.io/distroless/nodejs{major}-debian13", RewriteTarget.Distroless, Parts)
        {
            OtherUser = "65532:65532",
            Users = ["root", "nobody", "nonroot"],
            Program = Folder + "/node",
        };
    }

    /// <summary>Finds Node.js by its name: its folder isn't in PATH, and the image has an entry point.</summary>
    public static void Adapt(ShrinkSite site, SplitDraft draft, NodeFacts facts)
    {
        draft.Settings.Add($"ENV PATH={Folder}:$PATH");
        if (site.Stage.EffectiveEntrypoint is null) draft.Settings.Add("ENTRYPOINT []");
        if (site.Start is not { Words: [var first, ..] } start || first == "node") return;
        draft.Start = start with { Words = ["node", .. facts.Starts[0].Words] };
        draft.Step("Start the program itself", $"'{first}' isn't in the image", Evidence.At(start.Instruction));
    }

    /// <summary>
    /// The major version that distroless has; null for others, and unless it is asked for, for an image whose author
    /// named more than that.
    /// </summary>
    private static string? Major(ShrinkSite site, bool isWanted)
    {
        if (site.Image.Digest is not null || LeanBases.IsAlpine(site.Image) || site.Image.Tag is not { } tag
            // The name of the base has the version, which an argument may change.
            || site.From.Image.Text.Contains('$'))
            return null;
        var major = tag.Split('.', '-')[0];
        if (major is not ("22" or "24" or "26")) return null;
        return isWanted || Array.IndexOf(Moving, tag.Substring(major.Length)) >= 0 ? major : null;
    }

    /// <summary>Whether Node.js alone starts: npm would write lines of its own into the log.</summary>
    private static bool HasPlainStart(ShrinkSite site, NodeFacts facts, bool isWanted)
    {
        if (site.Start is not { WhyShell: null, Words: [var first, ..] }
            || facts.Starts is not [{ Name: "node" } program]
            || !program.Command.Assignments.IsEmpty
            || program.Words.Any(static word => word.Length == 0)
            || program.File is null
            || site.Stage.EffectiveHealthcheck is { } check && !ShrinkPlanner.IsNone(check)
                && !(check.IsExecForm && site.Model.GetCommand(check).Commands is [{ Name: "node" }]))
            return false;
        return first is "node" or "/usr/local/bin/node"
            || isWanted && (Npm.Instance.Has(first) || Yarn.Instance.Has(first) || Pnpm.Instance.Has(first))
                && site.Stage.EffectiveEntrypoint is null && !NodeStart.UsesVariables(site);
    }

    /// <summary>Whether a user is named, who would have another number: files of volumes may be theirs.</summary>
    private static bool NamesUser(ShrinkSite site) =>
        site.Stage.FinalState.UserInstruction is { } user && IsName(user.Name.Text)
            || site.Instructions.OfType<TransferSyntax>().Any(static one => one.Chown is { Value: var owner }
                && (owner is null || IsName(owner)));

    /// <summary>Whether a string names a file that only the larger image has.</summary>
    private static bool IsOfSystem(string text) =>
        text.Contains("/usr/local/", StringComparison.Ordinal)
            || text.Contains("/home/node", StringComparison.Ordinal)
            || text.StartsWith("/bin/", StringComparison.Ordinal)
            || text.StartsWith("/usr/bin/", StringComparison.Ordinal);

    private static bool IsName(string user) =>
        user.Split(':').Any(static part => part != "root" && !part.All(char.IsDigit));

    /// <summary>Whether a file may start programs; a person may say that there are none without a name.</summary>
    private static bool StartsAny(ShrinkSite site, SourceFile file) => NodeSources.IsAble(file)
        && (site.Answer("programs") is not "none"
            || NodeSources.Programs(file).Any(static one => one.Program is not null));

    /// <summary>Whether anything may call a program or read what only the larger image has.</summary>
    private static bool NeedsSystem(ShrinkSite site, NodeFacts facts)
    {
        var sources = site.Sources(SourceLanguage.JavaScript);
        return !sources.IsComplete
            || sources.Find(Settings) is not null
            || sources.FindLiteral(IsOfSystem) is not null
            || sources.Files.Any(file => !NodeSources.IsForBuild(file.Text.Path) && StartsAny(site, file))
            || facts.Lock?.Starter is not null
            || facts.Lock is null && facts.Manifest!.Dependencies.Keys.Any(NodeNatives.StartsPrograms)
            || site.Instructions.Any(static one => one is ShellSyntax or OnbuildSyntax)
            || site.Runs.Any(static run => run.Commands.Any(static command =>
                Tools.ReadPackages(command) is not null || NodeOutputs.GlobalPackages(command).Any()));
    }
}
