using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
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
        foreach (var run in site.Runs)
            foreach (var command in run.Commands)
            {
                if (Go.Instance.IsCalledBy(command))
                    foreach (var file in Of(site, run, command, make: null))
                        yield return file;
                else if (MakeCall.Of(site, run, command) is { } make)
                    foreach (var file in Of(site, run, make))
                        yield return file;
            }
    }

    /// <summary>The folder in which a command builds: that of <c>-C</c>, or where it runs.</summary>
    public static string? FolderOf(BuiltFile built) => FolderOf(built.Command, built.Run, built.Make);

    /// <summary>The value of CGO_ENABLED for a command; null where nothing sets it.</summary>
    public static string? CgoOf(BuiltFile built)
    {
        const string Name = "CGO_ENABLED";
        if (built.Make is not { } make) return ShrinkSite.Variable(Name, built.Command, built.Run);
        foreach (var assignment in built.Command.Assignments)
            if (assignment.Name == Name) return assignment.Value.Value ?? "$";
        return make.File.Variable(Name) ?? ShrinkSite.Variable(Name, make.Command, built.Run);
    }

    private static IEnumerable<BuiltFile> Of(ShrinkSite site, RunModel run, ShellCommand command, MakeCall? make)
    {
        var arguments = Go.Instance.Arguments(command);
        var isInstalled = arguments.Subcommand == "install";
        if (!isInstalled && arguments.Subcommand != "build") yield break;
        var paths = isInstalled
            ? Installed(site, run, command, arguments, make)
            : Built(site, run, command, arguments, make);
        foreach (var path in paths) yield return new BuiltFile(run, command, path, isInstalled) { Make = make };
    }

    /// <summary>What the recipes of a makefile build, and where they install it.</summary>
    private static IEnumerable<BuiltFile> Of(ShrinkSite site, RunModel run, MakeCall make)
    {
        var files = make.Recipes.Where(Go.Instance.IsCalledBy).SelectMany(command => Of(site, run, command, make))
            .ToList();
        if (files.Count == 0) return files;
        foreach (var path in CBuild.Installed(make.File, make.Command))
            if (make.Targets.Contains("install")
                && files.Find(file => ImagePaths.Name(file.Path) == ImagePaths.Name(path)) is { } built)
                files.Add(built with { Path = path, IsInstalled = false, Origin = built.Path });
        return files;
    }

    private static string? FolderOf(ShellCommand command, RunModel run, MakeCall? make)
    {
        var folder = make is null ? ShrinkSite.FolderOf(command, run) : make.Folder;
        return Go.Instance.Arguments(command).GetValue("-C") is { } other ? ImagePaths.Resolve(folder, other) : folder;
    }

    private static IEnumerable<string> Built(
        ShrinkSite site, RunModel run, ShellCommand command, ShellArguments arguments, MakeCall? make)
    {
        var folder = FolderOf(command, run, make);
        var packages = arguments.OperandsFrom(1).Select(word => ShrinkSite.Value(word, run)).ToList();
        if (arguments.FindValue("-o", null, out var start) is { } word)
        {
            if (ShrinkSite.Value(word, run) is not { } output
                || ImagePaths.Resolve(folder, output.Substring(Math.Min(start, output.Length))) is not { } path)
                yield break;
            if (!output.EndsWith("/", StringComparison.Ordinal) && packages.Count <= 1)
            {
                yield return path;
                yield break;
            }

            foreach (var package in packages)
                if (NameOf(package, site, folder) is { } name) yield return path + "/" + name;
        }
        else if (packages.Count <= 1 && folder is not null
            && NameOf(packages.FirstOrDefault() ?? ".", site, folder) is { } name)
        {
            yield return ImagePaths.Resolve(folder, name)!;
        }
    }

    private static IEnumerable<string> Installed(
        ShrinkSite site, RunModel run, ShellCommand command, ShellArguments arguments, MakeCall? make)
    {
        var caller = make?.Command ?? command;
        var folder = ShrinkSite.Variable("GOBIN", caller, run)
            ?? (ShrinkSite.Variable("GOPATH", caller, run) ?? "/go") + "/bin";
        var packages = arguments.OperandsFrom(1).Select(word => ShrinkSite.Value(word, run)).ToList();
        if (packages.Count == 0) packages.Add(".");
        foreach (var package in packages)
            if (NameOf(package, site, FolderOf(command, run, make)) is { } name) yield return folder + "/" + name;
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
