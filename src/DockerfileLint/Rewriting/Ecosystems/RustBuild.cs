using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What <c>cargo build</c> and <c>cargo install --path</c> write.</summary>
internal static class RustBuild
{
    /// <summary>The programs that the RUNs of the final stage build.</summary>
    public static IEnumerable<BuiltFile> Of(ShrinkSite site)
    {
        foreach (var step in BuildSteps.Of(site).All)
        {
            var (run, command) = (step.Run, step.Command);
            if (!Cargo.Instance.IsCalledBy(command)) continue;
            var arguments = Cargo.Instance.Arguments(command);
            var verb = arguments.Subcommand;
            var isInstalled = verb == "install" && arguments.Has("--path");
            if (!isInstalled && verb is not ("build" or "b")) continue;
            var folder = isInstalled ? InstalledTo(command, run, arguments) : OutputOf(site, command, run, arguments);
            if (folder is null) continue;
            foreach (var name in NamesOf(site, command, run, arguments))
                yield return new BuiltFile(step, folder + "/" + name, isInstalled && folder != "/usr/local/bin");
        }
    }

    /// <summary>Whether all that is built is linked to musl, without shared libraries.</summary>
    public static bool IsStatic(ShrinkSite site, BuiltFile built)
    {
        var flags = ShrinkSite.Variable("RUSTFLAGS", built.Command, built.Run) ?? "";
        if (flags.Contains("-crt-static", StringComparison.Ordinal)) return false;
        var target = TargetOf(site, built.Command, built.Run, Cargo.Instance.Arguments(built.Command));
        return target is null
            ? LeanBases.IsAlpine(site.Image) && site.Image.Repository == "rust"
            : target.EndsWith("-musl", StringComparison.Ordinal);
    }

    /// <summary>The name of the folder of a profile.</summary>
    public static string Profile(ShellArguments arguments)
    {
        var profile = arguments.GetValue("--profile");
        if (profile is null) return arguments.Has("--release", "-r") ? "release" : "debug";
        return profile is "dev" or "test" ? "debug" : profile == "bench" ? "release" : profile;
    }

    private static IEnumerable<string> NamesOf(
        ShrinkSite site, ShellCommand command, RunModel run, ShellArguments arguments)
    {
        if (arguments.GetValues("--bin").ToList() is { Count: > 0 } bins) return bins;
        var folder = FolderOf(command, run, arguments);
        if (arguments.GetValue("--path") is { } path) folder = ImagePaths.Resolve(folder, path);
        if (arguments.Has("--lib") || arguments.Has("--example", "--examples")) return [];
        if (RustManifest.Of(site, folder) is not { } manifest) return [];
        var packages = arguments.GetValues("-p", "--package").ToList();
        return manifest.Members()
            .Where(member => packages.Count == 0 || packages.Contains(member.Package, StringComparer.Ordinal))
            .SelectMany(static member => member.Programs).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The folder of the manifest.</summary>
    private static string? FolderOf(ShellCommand command, RunModel run, ShellArguments arguments)
    {
        var folder = ShrinkSite.FolderOf(command, run);
        return arguments.GetValue("--manifest-path") is { } manifest
            && ImagePaths.Resolve(folder, manifest) is { } path
            ? path.Substring(0, Math.Max(1, path.LastIndexOf('/')))
            : folder;
    }

    private static string? OutputOf(ShrinkSite site, ShellCommand command, RunModel run, ShellArguments arguments)
    {
        var folder = FolderOf(command, run, arguments);
        // A member of a workspace is built into the folder of the workspace.
        var parent = folder;
        for (var i = 0; i < RewriteLimits.WorkspaceDepth && parent?.LastIndexOf('/') is > 0 and var slash; i++)
        {
            parent = parent.Substring(0, slash);
            if (RustManifest.Of(site, parent) is not { IsWorkspace: true }) continue;
            folder = parent;
            break;
        }

        var output = arguments.GetValue("--target-dir") ?? ShrinkSite.Variable("CARGO_TARGET_DIR", command,
            run) ?? "target";
        if (folder is null || ImagePaths.Resolve(folder, output) is not { } target) return null;
        if (TargetOf(site, command, run, arguments) is { } triple) target += "/" + triple;
        return target + "/" + Profile(arguments);
    }

    private static string? InstalledTo(ShellCommand command, RunModel run, ShellArguments arguments)
    {
        var root = arguments.GetValue("--root")
            ?? ShrinkSite.Variable("CARGO_INSTALL_ROOT", command, run)
            ?? ShrinkSite.Variable("CARGO_HOME", command, run)
            ?? "/usr/local/cargo";
        return ImagePaths.Resolve(ShrinkSite.FolderOf(command, run), root) is { } path ? path + "/bin" : null;
    }

    /// <summary>The target that is named; null for that of the machine.</summary>
    private static string? TargetOf(ShrinkSite site, ShellCommand command, RunModel run, ShellArguments arguments)
    {
        if (arguments.GetValue("--target") is { } target) return target;
        if (ShrinkSite.Variable("CARGO_BUILD_TARGET", command, run) is { Length: > 0 } variable) return variable;
        foreach (var name in new[] { ".cargo/config.toml", ".cargo/config" })
            if (ImagePaths.Resolve(FolderOf(command, run, arguments), name) is { } path
                && site.ReadAt(path) is { } text)
                return TomlLine.Read(text).FirstOrDefault(
                    static line => line is { Section: "build", Key: "target" })?.Value;
        return null;
    }
}
