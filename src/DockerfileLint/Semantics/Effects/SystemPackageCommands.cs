using System;
using System.Collections.Generic;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>The package managers of the systems: their indexes, caches and databases.</summary>
internal static class SystemPackageCommands
{
    public const string PackageDatabase = "package database";

    public static void Register(Dictionary<string, Action<ShellCommand, EffectSink>> table)
    {
        table["apt-get"] = table["apt"] = table["aptitude"] = Apt;
        table["dpkg"] = static (command, sink) => Database(new CommandLine(command).Has("-i", "--install") || new CommandLine(command).Has("-r", "-P"), "/var/lib/dpkg", sink);
        table["apk"] = Apk;
        table["dnf"] = table["microdnf"] = table["dnf5"] = static (command, sink) => Rpm(command, "/var/cache/dnf", sink);
        table["yum"] = static (command, sink) => Rpm(command, "/var/cache/yum", sink);
        table["tdnf"] = static (command, sink) => Rpm(command, "/var/cache/tdnf", sink);
        table["zypper"] = static (command, sink) => Rpm(command, "/var/cache/zypp", sink);
        table["rpm"] = static (command, sink) => Database(new CommandLine(command).Has("-i", "-U") || new CommandLine(command).Has("-e"), "/var/lib/rpm", sink);
        table["pacman"] = Pacman;
    }

    private static string? Verb(CommandLine line) => line.Operands.Count > 0 ? line.Operands[0].Value : null;

    private static void Database(bool changes, string path, EffectSink sink)
    {
        if (changes) sink.AddWrite(path, withContent: true, PackageDatabase);
    }

    private static void Apt(ShellCommand command, EffectSink sink)
    {
        var line = new CommandLine(command, "oct", "--option", "--target-release", "--config-file", "--default-release");
        switch (Verb(line))
        {
            case "update":
                sink.AddWrite("/var/lib/apt/lists", withContent: true, "apt lists");
                break;
            case "install" or "upgrade" or "dist-upgrade" or "full-upgrade" or "build-dep" or "reinstall" or "safe-upgrade":
                // Debian's and Ubuntu's images empty /var/cache/apt by themselves: it is measured to add nothing.
                Database(changes: true, "/var/lib/dpkg", sink);
                break;
            case "remove" or "purge" or "autoremove" or "autopurge":
                Database(changes: true, "/var/lib/dpkg", sink);
                sink.Add(LayerEffectKind.Delete, PathPattern.Unknown, command.Span, isSmall: false, "packages");
                break;
            case "clean" or "autoclean":
                sink.AddDelete("/var/cache/apt", "apt cache");
                break;
            case "dist-clean" or "distclean":
                sink.AddDelete("/var/cache/apt", "apt cache");
                sink.AddDelete("/var/lib/apt/lists", "apt lists");
                break;
        }
    }

    private static void Apk(ShellCommand command, EffectSink sink)
    {
        var line = new CommandLine(command, "tXp", "--virtual", "--repository", "--root", "--arch", "--cache-dir", "--keys-dir");
        var keeps = !line.Has("--no-cache");
        switch (Verb(line))
        {
            case "update":
                if (keeps) sink.AddWrite("/var/cache/apk", withContent: true, "apk index");
                break;
            case "add" or "upgrade" or "fix":
                Database(changes: true, "/lib/apk/db", sink);
                // Commands refresh an index that is missing or old, and Alpine's images come without one.
                if (keeps) sink.AddWrite("/var/cache/apk", withContent: true, "apk index");
                break;
            case "del":
                Database(changes: true, "/lib/apk/db", sink);
                sink.Add(LayerEffectKind.Delete, PathPattern.Unknown, command.Span, isSmall: false, "packages");
                break;
            case "cache":
                // Without --purge, clean leaves a fresh index where it is.
                if (line.Operands.Count > 1 && line.Operands[1].Value == "purge" || line.Has("--purge")) sink.AddDelete("/var/cache/apk", "apk index");
                break;
        }
    }

    private static void Rpm(ShellCommand command, string cache, EffectSink sink)
    {
        var line = new CommandLine(command, "cdexRC", "--setopt", "--enablerepo", "--disablerepo", "--releasever", "--installroot", "--exclude", "--repo", "--repoid");
        if (line.Has("--installroot")) return;
        switch (Verb(line))
        {
            case "install" or "in" or "update" or "upgrade" or "up" or "localinstall" or "groupinstall" or "reinstall" or "builddep" or "distro-sync" or "dist-upgrade" or "dup" or "patch":
                Database(changes: true, "/var/lib/rpm", sink);
                sink.AddWrite(cache, withContent: true, "package cache");
                break;
            case "makecache" or "refresh" or "ref":
                sink.AddWrite(cache, withContent: true, "package cache");
                break;
            case "remove" or "erase" or "autoremove" or "rm":
                Database(changes: true, "/var/lib/rpm", sink);
                sink.Add(LayerEffectKind.Delete, PathPattern.Unknown, command.Span, isSmall: false, "packages");
                break;
            case "clean" or "cc":
                // Without --all, zypper removes packages but not the lists (run with zypper 1.14.42).
                sink.AddDelete(command.IsNamed("zypper") && !line.Has("-a", "--all") ? cache + "/packages" : cache, "package cache");
                break;
        }
    }

    private static void Pacman(ShellCommand command, EffectSink sink)
    {
        var line = new CommandLine(command);
        if (line.Has("-S", "--sync") && line.Has("-c", "--clean"))
        {
            sink.AddDelete("/var/cache/pacman/pkg", "package cache");
            return;
        }

        if (line.Has("-y", "--refresh")) sink.AddWrite("/var/lib/pacman/sync", withContent: true, "package index");
        if (line.Has("-S", "--sync") && line.Operands.Count > 0 || line.Has("-u", "--sysupgrade"))
        {
            Database(changes: true, "/var/lib/pacman/local", sink);
            sink.AddWrite("/var/cache/pacman/pkg", withContent: true, "package cache");
        }

        if (!line.Has("-R", "--remove")) return;
        Database(changes: true, "/var/lib/pacman/local", sink);
        sink.Add(LayerEffectKind.Delete, PathPattern.Unknown, command.Span, isSmall: false, "packages");
    }
}
