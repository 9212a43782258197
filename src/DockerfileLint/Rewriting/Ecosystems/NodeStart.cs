using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A start through a package manager that only the build stage has.</summary>
internal static class NodeStart
{
    /// <summary>Names the program itself in the start, or refuses.</summary>
    public static void Resolve(ShrinkSite site, SplitDraft draft, NodeFacts facts)
    {
        if (site.Start is not { } start) return;
        var manager = start.Words is [var first, ..] ? ImagePaths.Name(first) : "";
        if (!IsMissing(manager, site))
        {
            if (site.Starts.FirstOrDefault(command => IsMissing(command.Name, site)) is { } other)
                Bring(other, site, draft);
            return;
        }

        var evidence = Evidence.At(start.Instruction);
        if (facts.Starts.Count != 1
            || facts.Starts[0] is not { Name.Length: > 0, Command.Assignments.IsEmpty: true } program
            || program.Name == manager || program.Words.Any(static word => word.Length == 0)
            || program.Name != "node" && !IsInstalled(program, facts)
            || UsesVariables(site))
        {
            draft.Refuse($"'{manager}' starts it, which the final stage would have to install", evidence);
            return;
        }

        var path = program.Name == "node" ? "node" : $"{facts.Folder}/node_modules/.bin/{program.Name}";
        draft.Start = start with { Words = [path, .. program.Words] };
        draft.Step("Start the program itself", $"'{manager}' only runs what the script says", evidence);
    }

    /// <summary>Whether a package of the project, not of one below it, has a program.</summary>
    private static bool IsInstalled(NodeProgram program, NodeFacts facts) =>
        facts.StartManifest == facts.Manifest && facts.Manifest is { } manifest
            && manifest.Dependencies.Keys.Concat(manifest.Development.Keys).Any(name =>
                name == program.Package || name.Contains(program.Name, System.StringComparison.Ordinal));

    /// <summary>Whether a program is a package manager that no image has.</summary>
    private static bool IsMissing(string? program, ShrinkSite site) =>
        program is not null
            && (program == "corepack" || Pnpm.Instance.Has(program)
                || Yarn.Instance.Has(program) && IsModern(site));

    /// <summary>Installs a package manager, which a script starts, in the final stage as in the build.</summary>
    private static void Bring(ShellCommand command, ShrinkSite site, SplitDraft draft)
    {
        var run = site.Runs.FirstOrDefault(run => run.Commands.All(one =>
            NodeOutputs.GlobalPackages(one).Contains(command.Name!, System.StringComparer.Ordinal)));
        if (run is null)
            draft.Refuse($"'{command.Name}' starts it, which the final stage would have to install",
                Evidence.At(command.Script.Source, command.Span.Start));
        else NodeGlobals.Add(site, draft, run);
    }

    private static bool IsModern(ShrinkSite site) =>
        site.Runs.Any(static run => run.Commands.Any(static command => Packages.Yarn.BringsModern(command)));

    /// <summary>Whether sources read what the manager sets.</summary>
    public static bool UsesVariables(ShrinkSite site) =>
        site.Sources(Sources.SourceLanguage.JavaScript).Find("npm_package_version", "npm_package_name",
            "npm_lifecycle_event") is not null;
}
