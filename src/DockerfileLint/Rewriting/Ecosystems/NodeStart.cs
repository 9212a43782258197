using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A start through a package manager that only the build stage has.</summary>
internal static class NodeStart
{
    /// <summary>Names the program itself in the start, or refuses.</summary>
    public static void Resolve(ShrinkSite site, SplitDraft draft, NodeFacts facts)
    {
        if (site.Start is not { Words: [var first, ..] } start) return;
        var manager = ImagePaths.Name(first);
        if (manager != "corepack"
            && !Pnpm.Instance.Has(manager)
            && !(Yarn.Instance.Has(manager) && IsModern(site)))
            return;
        var evidence = Evidence.At(start.Instruction);
        if (facts.Starts.Count != 1
            || facts.Starts[0] is not { Name.Length: > 0, Command.Assignments.IsEmpty: true } program
            || program.Name == manager || program.Words.Any(static word => word.Length == 0)
            || UsesVariables(site))
        {
            draft.Refuse($"'{manager}' starts it, which the final stage would have to install", evidence);
            return;
        }

        var path = program.Name == "node" ? "node" : $"{facts.Folder}/node_modules/.bin/{program.Name}";
        draft.Start = start with { Words = [path, .. program.Words] };
        draft.Step("Start the program itself", $"'{manager}' only runs what the script says", evidence);
    }

    private static bool IsModern(ShrinkSite site) =>
        site.Runs.Any(static run => run.Commands.Any(static command => Packages.Yarn.BringsModern(command)));

    /// <summary>Whether sources read what the manager sets.</summary>
    private static bool UsesVariables(ShrinkSite site) =>
        site.Sources(Sources.SourceLanguage.JavaScript).Find("npm_package_version", "npm_package_name",
            "npm_lifecycle_event") is not null;
}
