using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A program that another stage builds and that the final one copies and starts.</summary>
/// <param name="Build">The stage that builds it.</param>
/// <param name="Files">What that stage builds, where it is there.</param>
/// <param name="Copied">The same files where the final stage has them.</param>
internal sealed record CopiedProgram(
    ShrinkSite Build, IReadOnlyList<BuiltFile> Files, IReadOnlyList<BuiltFile> Copied)
{
    /// <summary>The program; null where the final stage starts none that is known.</summary>
    public static CopiedProgram? Of(ShrinkSite site, CompiledEcosystem ecosystem)
    {
        var started = CompiledEcosystem.StartedPaths(site);
        foreach (var target in site.Stage.References
            .Where(static reference => reference.Kind == StageReferenceKind.Copy && reference.Target?.From is not null)
            .GroupBy(static reference => reference.Target!))
        {
            var build = site.Of(target.Key);
            var files = ecosystem.Built(build);
            var copied = files.SelectMany(file => CopiesOf(file, site, build, target)).ToList();
            if (CompiledEcosystem.Starts(copied, started)) return new CopiedProgram(build, files, copied);
        }

        return null;
    }

    private static IEnumerable<BuiltFile> CopiesOf(
        BuiltFile file, ShrinkSite site, ShrinkSite build, IEnumerable<StageReference> references)
    {
        foreach (var reference in references)
        {
            if (reference.Instruction is not TransferSyntax transfer || site.TargetOf(transfer) is not { } to) continue;
            foreach (var source in transfer.Sources)
            {
                if (site.Model.GetState(transfer).Expand(source).Value is not { } text
                    || ImagePaths.Resolve("/", text) is not { } from)
                    continue;
                if (from == file.Path) yield return file with { Path = IsFolder(transfer) ? Join(to, from) : to };
                else if (PathGlobs.IsGlob(from) && PathGlobs.CoversPath(from, file.Path))
                    yield return file with { Path = Join(to, file.Path) };
                else if (ImagePaths.IsWithin(file.Path, from))
                    yield return file with
                    {
                        Path = (to == "/" ? "" : to) + file.Path.Substring(from == "/" ? 0 : from.Length),
                    };
            }
        }
    }

    private static bool IsFolder(TransferSyntax transfer) =>
        transfer.Sources.Length > 1
            || transfer.Destination!.Text.EndsWith("/", StringComparison.Ordinal)
            || transfer.Destination.Text is "." or "..";

    private static string Join(string folder, string path) =>
        (folder == "/" ? "" : folder) + "/" + ImagePaths.Name(path);
}
