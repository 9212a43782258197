using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// A command that installs what the manifests of a project name, and needs none of its other files: as far as its
/// words tell.
/// </summary>
/// <param name="Tool">The tool.</param>
/// <param name="Text">The command in short: <c>npm ci</c>.</param>
/// <param name="Manifests">The files that it needs, as it names them or in the folder in which it runs.</param>
internal sealed record ProjectInstall(Tool Tool, string Text, ImmutableArray<string> Manifests)
{
    /// <summary>The file with the exact versions, which it reads where it is there; null where there is none.</summary>
    public string? LockFile { get; init; }

    /// <summary>Whether the manifest may name scripts that need other files, which no option switches off.</summary>
    public bool MayRunScripts { get; init; }

    /// <summary>Reads a command; null where it installs nothing so, or where that isn't known.</summary>
    public static ProjectInstall? Of(ShellCommand command)
    {
        if (Python.IsPip(command) && Python.Instance.IsCalledBy(command)) return OfPip(command, Pip.Instance);
        return Tools.Find(command) switch
        {
            NodeInstaller installer => OfNode(installer, command),
            Pip pip => OfPip(command, pip),
            Uv uv when uv.Arguments(command).Subcommand == Pip.Instance.Programs[0] => OfPip(command, uv),
            Uv uv => OfPython(uv, command, "sync", "--no-install-project", "uv.lock"),
            Poetry poetry => OfPython(poetry, command, "install", "--no-root", "poetry.lock"),
            Bundler bundler => OfBundler(bundler, command),
            Composer composer => OfComposer(composer, command),
            Go go => OfGo(go, command),
            Maven maven => OfMaven(maven, command),
            _ => null,
        };
    }

    /// <summary>The same with names that begin in another folder, where both are known.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="here">The folder in which the command runs.</param>
    public ProjectInstall From(string? root, string? here)
    {
        if (root is null) return this;
        var start = root == "/" ? root : root + "/";
        return this with
        {
            Manifests = [.. Manifests.Select(From)], LockFile = LockFile is { } name ? From(name) : null,
        };

        string From(string name)
        {
            var isAbsolute = name.StartsWith("/", StringComparison.Ordinal);
            if (!isAbsolute && here is null) return name;
            var path = isAbsolute ? name : here!.TrimEnd('/') + "/" + name;
            return path.StartsWith(start, StringComparison.Ordinal) ? path.Substring(start.Length) : name;
        }
    }

    private static ProjectInstall? OfNode(NodeInstaller installer, ShellCommand command)
    {
        if (!installer.InstallsProject(command)) return null;
        var arguments = installer.Arguments(command);
        var text = arguments.Subcommand is { } verb ? command.Name + " " + verb : command.Name!;
        return installer.NeedsLockFile(arguments)
            ? new ProjectInstall(installer, text, [installer.Manifest, installer.LockFile])
            : new ProjectInstall(installer, text, [installer.Manifest]) { LockFile = installer.LockFile };
    }

    /// <summary><c>pip install -r</c>, with packages that have names, but none of a folder.</summary>
    private static ProjectInstall? OfPip(ShellCommand command, Tool tool)
    {
        var words = command.Arguments;
        var i = 0;
        while (i < words.Length && words[i].Value is not "install") i++;
        var files = ImmutableArray.CreateBuilder<string>();
        var hasRequirements = false;
        for (i++; i < words.Length; i++)
        {
            if (words[i].Value is not { } word) return null;
            if (FileOf(word) is { } file)
            {
                if (file.Length == 0 && (++i == words.Length || (file = words[i].Value) is null)) return null;
                hasRequirements |= word[1] == 'r' || word.StartsWith("--r", StringComparison.Ordinal);
                files.Add(file);
            }
            else if (IsLocal(word)) return null;
            else if (word is ['-', _, ..] && Pip.Instance.Options.TakesNext(word)) i++;
        }

        return hasRequirements && files.All(static file => file.IndexOf("://", StringComparison.Ordinal) < 0)
            ? new ProjectInstall(tool, "pip install", files.ToImmutable())
            : null;
    }

    /// <summary>The file that an option names; empty where the next word does; null for other words.</summary>
    private static string? FileOf(string word)
    {
        if (word is "-r" or "--requirement" or "-c" or "--constraint") return "";
        var equals = word.IndexOf('=');
        if (word.StartsWith("--requirement=", StringComparison.Ordinal)
            || word.StartsWith("--constraint=", StringComparison.Ordinal))
            return word.Substring(equals + 1);
        return word is ['-', 'r' or 'c', _, ..] ? word.Substring(2) : null;
    }

    /// <summary>Whether a word of pip is, or names, a file or folder that the project may have.</summary>
    private static bool IsLocal(string word) =>
        word is "-e" or "--editable" or "-f" or "--no-index"
            || word.StartsWith("--find-links", StringComparison.Ordinal)
            || word.StartsWith("--editable=", StringComparison.Ordinal)
            || word is "" or ['.' or '/' or '~', ..]
            || word[0] != '-' && word.Contains('/')
            || word.EndsWith(".whl", StringComparison.Ordinal);

    private static ProjectInstall? OfPython(
        PythonProject tool, ShellCommand command, string verb, string option, string lockFile)
    {
        var arguments = tool.Arguments(command);
        return arguments.Operands.Length == 1 && arguments.Subcommand == verb && arguments.Has(option)
            && !arguments.HasUnknown && !arguments.Has("-C", "--directory") && !arguments.Has("--project", "--package")
            ? new ProjectInstall(tool, command.Name + " " + verb, [tool.Manifest]) { LockFile = lockFile }
            : null;
    }

    private static ProjectInstall? OfBundler(Bundler bundler, ShellCommand command)
    {
        var arguments = bundler.Arguments(command);
        return bundler.Installs(command) && arguments.Subcommand is null or "install" or "i"
            && arguments.Operands.Length <= 1 && !arguments.HasUnknown && !arguments.Has("--gemfile", "--local")
            ? new ProjectInstall(bundler, command.Name + " install", [bundler.Manifest])
            {
                LockFile = bundler.Manifest + ".lock",
            }
            : null;
    }

    private static ProjectInstall? OfComposer(Composer composer, ShellCommand command)
    {
        var arguments = composer.Arguments(command);
        return arguments.Subcommand is "install" or "i" && arguments.Operands.Length == 1 && !arguments.HasUnknown
            && !arguments.Has("-d", "--working-dir")
            && (arguments.Has("--no-autoloader")
                || !arguments.Has("-o", "--optimize-autoloader") && !arguments.Has("-a", "--classmap-authoritative"))
            ? new ProjectInstall(composer, "composer install", [composer.Manifest])
            {
                LockFile = "composer.lock",
                MayRunScripts = !arguments.Has("--no-scripts") || !arguments.Has("--no-autoloader"),
            }
            : null;
    }

    private static ProjectInstall? OfGo(Go go, ShellCommand command)
    {
        var arguments = go.Arguments(command);
        return arguments.Operands is [{ Value: "mod" }, { Value: "download" }] && !arguments.HasUnknown
            ? new ProjectInstall(go, "go mod download", ["go.mod"]) { LockFile = "go.sum" }
            : null;
    }

    private static ProjectInstall? OfMaven(Maven maven, ShellCommand command)
    {
        var arguments = maven.Arguments(command);
        // The wrapper needs files of its own.
        return command.Name == maven.Programs[0]
            && !arguments.HasUnknown
            && !arguments.Has("-f", "--file") && !arguments.Has("-s", "--settings") && !arguments.Has("-o", "-pl")
            && !arguments.Operands.IsEmpty
            && arguments.Operands.All(static goal =>
                goal.Value is "dependency:go-offline" or "dependency:resolve" or "dependency:resolve-plugins")
            ? new ProjectInstall(maven, command.Name + " " + arguments.Subcommand, ["pom.xml"])
            : null;
    }
}
