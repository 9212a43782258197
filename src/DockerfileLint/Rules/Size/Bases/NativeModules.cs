using System;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// Packages of npm with a part in C or C++: where none is published for the system, or it can't be downloaded,
/// node-gyp compiles it with make, a compiler and Python.
/// </summary>
internal static class NativeModules
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "yarn.lock", "pnpm-lock.yaml"];

    private static readonly string[] Names =
    [
        "argon2", "bcrypt", "better-sqlite3", "canvas", "deasync", "farmhash", "grpc", "kerberos", "leveldown",
        "libxmljs", "libxmljs2", "mmmagic", "node-expat", "node-gyp", "node-rdkafka", "node-sass", "nodegit",
        "oracledb", "re2", "robotjs", "serialport", "sharp", "sodium-native", "sqlite3", "usb", "zeromq",
    ];

    /// <summary>Whether a command installs the packages that a manifest names.</summary>
    public static bool AreInstalledBy(ShellCommand command) =>
        NodeInstaller.Of(command) is not null
            && (command.Arguments.IsEmpty
                || command.Arguments.Any(static word => word.Value is "ci" or "install" or "i" or "clean-install"));

    /// <summary>Whether a manifest or lock file of the context names one.</summary>
    public static bool AreIn(BuildModel model)
    {
        if (model.Context.Entries is not { } entries) return false;
        foreach (var entry in entries)
        {
            model.ThrowIfCancelled();
            if (IsManifest(entry.Path)
                && model.Context.Read(entry.Path) is { } text
                && Names.Any(name => Has(text.Text, name)))
                return true;
        }

        return false;
    }

    private static bool IsManifest(string path) =>
        !path.Contains("node_modules/", StringComparison.Ordinal)
            && Array.IndexOf(Files, path.Substring(path.LastIndexOf('/') + 1)) >= 0;

    /// <summary>As a key of JSON, a folder of a lock file, or the head of an entry of yarn's.</summary>
    private static bool Has(string text, string name) =>
        text.Contains($"\"{name}\":", StringComparison.Ordinal)
            || text.Contains($"node_modules/{name}\"", StringComparison.Ordinal)
            || text.Contains($"\n{name}@", StringComparison.Ordinal)
            || text.Contains($"\n\"{name}@", StringComparison.Ordinal)
            || text.Contains($"\n  {name}@", StringComparison.Ordinal);
}
