using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What <c>go build</c> and <c>go install</c> write.</summary>
internal static class GoBuild
{
    /// <summary>The programs that the RUNs of the final stage build.</summary>
    public static IEnumerable<BuiltFile> Of(ShrinkSite site)
    {
        foreach (var step in BuildSteps.Of(site).All)
        {
            if (!Go.Instance.IsCalledBy(step.Command)) continue;
            var arguments = Go.Instance.Arguments(step.Command);
            var isInstalled = arguments.Subcommand == "install";
            if (!isInstalled && arguments.Subcommand != "build") continue;
            var paths = isInstalled
                ? Installed(site, step.Run, step.Command, arguments)
                : Built(site, step.Run, step.Command, arguments);
            foreach (var path in paths) yield return new BuiltFile(step, path, isInstalled);
        }
    }

    /// <summary>The folder in which a command builds: that of <c>-C</c>, or where it runs.</summary>
    public static string? FolderOf(ShellCommand command, RunModel run)
    {
        var folder = ShrinkSite.FolderOf(command, run);
        return Go.Instance.Arguments(command).GetValue("-C") is { } other ? ImagePaths.Resolve(folder, other) : folder;
    }

    private static IEnumerable<string> Built(
        ShrinkSite site, RunModel run, ShellCommand command, ShellArguments arguments)
    {
        var folder = FolderOf(command, run);
        var packages = arguments.OperandsFrom(1).Select(word => ShrinkSite.Value(word, run)).ToList();
        if (arguments.FindValue("-o", null, out var start) is { } word)
        {
            if (ShrinkSite.Value(word, run) is not { } output
                || ImagePaths.Resolve(folder, output.Substring(Math.Min(start, output.Length))) is not { } path)
                yield break;
            if (!output.EndsWith("/", StringComparison.Ordinal) && packages.Count <= 1
                && packages.FirstOrDefault()?.EndsWith("...", StringComparison.Ordinal) != true)
            {
                yield return path;
                yield break;
            }

            foreach (var name in packages.SelectMany(package => NamesOf(package, site, folder)))
                yield return path + "/" + name;
        }
        else if (packages.Count <= 1 && folder is not null
            && NameOf(packages.FirstOrDefault() ?? ".", site, folder) is { } name)
        {
            yield return ImagePaths.Resolve(folder, name)!;
        }
    }

    private static IEnumerable<string> Installed(
        ShrinkSite site, RunModel run, ShellCommand command, ShellArguments arguments)
    {
        var folder = ShrinkSite.Variable("GOBIN", command, run)
            ?? (ShrinkSite.Variable("GOPATH", command, run) ?? "/go") + "/bin";
        var packages = arguments.OperandsFrom(1).Select(word => ShrinkSite.Value(word, run)).ToList();
        if (packages.Count == 0) packages.Add(".");
        foreach (var name in packages.SelectMany(package => NamesOf(package, site, FolderOf(command, run))))
            yield return folder + "/" + name;
    }

    /// <summary>The names of the programs of a package, or of all below a folder.</summary>
    private static IEnumerable<string> NamesOf(string? package, ShrinkSite site, string? folder)
    {
        if (package?.EndsWith("/...", StringComparison.Ordinal) != true)
            return NameOf(package, site, folder) is { } name ? [name] : [];
        if (folder is null || site.ContextPathOf(ImagePaths.Resolve(folder, "go.mod")!) is not { } module) return [];
        var root = "/" + module.Substring(0, module.Length - "go.mod".Length);
        var below = ImagePaths.Resolve(root, package.Substring(0, package.Length - 4));
        if (below is null) return [];
        return site.Sources(SourceLanguage.Go).Files
            .Where(static file => !file.Text.Path.EndsWith("_test.go", StringComparison.Ordinal)
                && file.Find("package main") is not null)
            .Select(static file => ImagePaths.Resolve("/" + file.Text.Path, "..")!)
            .Where(path => ImagePaths.IsWithin(path, below))
            .Distinct(StringComparer.Ordinal)
            .Select(path => NameOf(path == ImagePaths.Resolve(root, ".") ? "." : ImagePaths.Name(path), site, folder))
            .OfType<string>();
    }

    /// <summary>The name of a package's program; null where it isn't known.</summary>
    public static string? NameOf(string? package, ShrinkSite site, string? folder)
    {
        if (package is null || package.Contains("...", StringComparison.Ordinal)) return null;
        var version = package.IndexOf('@');
        if (version > 0) package = package.Substring(0, version);
        if (package.EndsWith(".go", StringComparison.Ordinal))
            return ImagePaths.Name(package.Substring(0, package.Length - 3));
        var clean = ImagePaths.Resolve("/", package)!;
        if (clean != "/") return ImagePaths.Name(clean);
        return folder is not null && site.ReadAt(ImagePaths.Resolve(folder, "go.mod")!) is { } text
            ? GoModule.Read(text)?.Program
            : null;
    }
}
