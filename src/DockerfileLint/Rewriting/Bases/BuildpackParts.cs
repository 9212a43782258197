using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Bases;

/// <summary>
/// Programs that the full images of languages have and their slim variants lack (docker-library/buildpack-deps, 2026).
/// </summary>
internal static class BuildpackParts
{
    /// <summary>The package of Python.</summary>
    public const string Python = "python3";

    private static readonly Dictionary<string, string> Programs = new(StringComparer.Ordinal)
    {
        ["autoconf"] = "autoconf",
        ["automake"] = "automake",
        ["bzip2"] = "bzip2",
        ["c++"] = "g++",
        ["cc"] = "gcc",
        ["composite"] = "imagemagick",
        ["convert"] = "imagemagick",
        ["curl"] = "curl",
        ["file"] = "file",
        ["g++"] = "g++",
        ["gcc"] = "gcc",
        ["git"] = "git",
        ["gpg"] = "gnupg",
        ["hg"] = "mercurial",
        ["identify"] = "imagemagick",
        ["make"] = "make",
        ["mogrify"] = "imagemagick",
        ["patch"] = "patch",
        ["pg_config"] = "libpq-dev",
        ["pgrep"] = "procps",
        ["pkg-config"] = "pkg-config",
        ["pkill"] = "procps",
        ["ps"] = "procps",
        ["scp"] = "openssh-client",
        ["ssh"] = "openssh-client",
        ["ssh-keygen"] = "openssh-client",
        ["svn"] = "subversion",
        ["top"] = "procps",
        ["unzip"] = "unzip",
        ["wget"] = "wget",
        ["xz"] = "xz-utils",
    };

    // They speak to servers whose certificates have to be known.
    private static readonly string[] WithCertificates = ["curl", "git", "mercurial", "subversion", "wget"];

    /// <summary>The package of Debian that has a program; null for one that the variants share or both lack.</summary>
    public static string? PackageOf(string program) =>
        program is "/usr/bin/python3" ? Python
            : Programs.TryGetValue(ImagePaths.Name(program), out var package) ? package : null;

    /// <summary>Installs what a program is in, where only the full image has it.</summary>
    public static void Add(SplitDraft draft, string program, Evidence evidence)
    {
        if (PackageOf(program) is not { } package) return;
        draft.Install(package, evidence);
        if (Array.IndexOf(WithCertificates, package) >= 0)
            draft.Need(RuntimeNeedKind.Certificates, NeedState.Shown, evidence);
    }

    /// <summary>The first command of the RUNs that calls a program of a full image that nothing installs.</summary>
    public static ShellCommand? FirstCall(ShrinkSite site)
    {
        var installed = InstalledPackages.Of(site);
        foreach (var run in site.Runs)
            foreach (var command in run.Commands.Concat(run.Commands.SelectMany(one => Called(site, one, run))))
                if (command.Program?.Value is { } program
                    && PackageOf(program) is { } package
                    && !installed.Contains(package)
                    && !installed.Contains("build-essential"))
                    return command;
        return null;
    }

    /// <summary>The commands of a script of the context that a command of a RUN starts.</summary>
    private static ImmutableArray<ShellCommand> Called(ShrinkSite site, ShellCommand command, RunModel run) =>
        site.Model.ScriptOf(command, run).Commands;

    /// <summary>What the start and the health check call.</summary>
    public static void AddStarts(ShrinkSite site, SplitDraft draft, IEnumerable<ShellCommand> more)
    {
        var commands = site.Starts.Concat(more);
        if (site.Stage.EffectiveHealthcheck is { } check)
            commands = commands.Concat(site.Model.GetCommand(check).Commands);
        foreach (var command in commands)
            if (command.Program?.Value is { } program)
                Add(draft, program, Evidence.At(command.Script.Source, command.Span.Start));
    }
}
