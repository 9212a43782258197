using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Ecosystems;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>
/// Copies the files that name packages before the sources, where an installation reads nothing else: a change of a
/// source then installs nothing again.
/// </summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="draft">What is gathered.</param>
internal sealed class ManifestsFirst(ShrinkSite site, SplitDraft draft)
{
    // Options of pip without a value that read no file.
    private static readonly HashSet<string> PipOptions = new(StringComparer.Ordinal)
    {
        "install", "--no-cache-dir", "--no-compile", "--upgrade", "-U", "--quiet", "-q", "--prefer-binary",
        "--disable-pip-version-check", "--require-hashes", "--no-deps", "--no-input",
    };

    // Versions that are files of the project.
    private static readonly string[] Local = ["file:", "link:", "portal:", "workspace:", ".", "/", "~"];

    /// <summary>Changes the order where it is sound.</summary>
    public void Add()
    {
        for (var i = 0; i + 1 < site.Instructions.Length; i++)
        {
            if (site.Instructions[i] is not CopySyntax copy || site.Instructions[i + 1] is not RunSyntax run) continue;
            if (site.OtherUserAt(run.Span.Start) is not null || !IsWhole(copy)) continue;
            if (ManifestsOf(site.Model.GetRun(run), copy) is not { } names) continue;
            var source = copy.Source;
            var written = copy.Destination!.Text;
            if (written is ".") written = "./";
            var before = source.Text.Substring(copy.Span.Start, copy.Sources[0].Span.Start - copy.Span.Start);
            var folder = written.EndsWith("/", StringComparison.Ordinal) ? written : written + "/";
            draft.Replace(copy.Span, $"{before}{string.Join(" ", names)} {folder}");
            draft.InsertAfter(run, source.ToString(copy.Span));
            draft.Step(
                $"Copy {string.Join(" and ", names)} before the sources",
                "the packages are then installed again only where these files change",
                Evidence.At(run));
        }
    }

    /// <summary>Whether the whole context is copied, and nothing else.</summary>
    private static bool IsWhole(CopySyntax copy) =>
        copy is { IsJsonForm: false, Sources: [{ Heredoc: null, Text: "." or "./" }], Destination: not null }
            && copy.GetFlag("from") is null && copy.GetFlag("exclude") is null && copy.GetFlag("parents") is null;

    private ImmutableArray<string>? ManifestsOf(RunModel run, CopySyntax copy)
    {
        if (run.Commands is not [var command] || !run.Script.IsUnderstood || !run.Mounts.IsEmpty) return null;
        if (run.State.WorkingDirectory is not { } folder || site.TargetOf(copy) != folder) return null;
        return PythonFacts.IsPip(command) ? OfPip(command) : OfNode(command);
    }

    /// <summary>Those of <c>pip install -r</c>, whose files name packages alone.</summary>
    private ImmutableArray<string>? OfPip(ShellCommand command)
    {
        if (!Pip.Instance.IsCalledBy(command)) return null;
        var names = new List<string>();
        for (var i = 0; i < command.Arguments.Length; i++)
        {
            if (command.Arguments[i].Value is not { } word) return null;
            if (PipOptions.Contains(word)) continue;
            if (word is not ("-r" or "--requirement") || ++i == command.Arguments.Length) return null;
            if (command.Arguments[i].Value is not { } name || name.Contains('/') || Read(name) is not { } text)
                return null;
            if (!text.Split('\n').All(static line => IsPackage(line.Trim()))) return null;
            names.Add(name);
        }

        return names.Count > 0 ? [.. names] : null;
    }

    private static bool IsPackage(string line) =>
        line.Length == 0 || line[0] == '#'
            || char.IsLetterOrDigit(line[0]) && line.IndexOf("file:", StringComparison.Ordinal) < 0;

    /// <summary>Those of <c>npm ci</c> and its like, which run no script of the project.</summary>
    private ImmutableArray<string>? OfNode(ShellCommand command)
    {
        if (NodeInstaller.Of(command) is not { } installer || LockOf(installer, command) is not { } lockFile)
            return null;
        if (Read(lockFile) is not { } locked || locked.IndexOf("\"file:", StringComparison.Ordinal) >= 0) return null;
        if (site.Model.Context.Read("package.json") is not { } text || Read("package.json") is null
            || NodeManifest.Read(text) is not { HasWorkspaces: false } manifest
            || manifest.AtInstall.Any()
            || text.Text.IndexOf("patchedDependencies", StringComparison.Ordinal) >= 0
            || manifest.Dependencies.Values.Concat(manifest.Development.Values).Any(IsLocal))
            return null;
        if (Has("binding.gyp") || Has("pnpm-workspace.yaml") || Has(".pnpmfile.cjs") || Has(".yarnrc.yml")) return null;
        // Packages of the machine would be copied over the installed ones.
        if (!site.Model.Files.IsKnown || !site.Model.Files.IsIgnored("node_modules/x")) return null;
        ImmutableArray<string> names = ["package.json", lockFile];
        foreach (var settings in new[] { ".npmrc", ".yarnrc" })
            if (Has(settings)) names = names.Add(settings);
        return names;
    }

    private static string? LockOf(NodeInstaller installer, ShellCommand command) => installer switch
    {
        _ when installer.Arguments(command).Operands.Length > 1 => null,
        Npm when command.Arguments is [{ Value: "ci" or "clean-install" }, ..] => "package-lock.json",
        Yarn when command.HasFlag("--frozen-lockfile") => "yarn.lock",
        Pnpm when command.HasFlag("--frozen-lockfile") => "pnpm-lock.yaml",
        _ => null,
    };

    private static bool IsLocal(string version) =>
        Array.Exists(Local, start => version.StartsWith(start, StringComparison.Ordinal));

    private bool Has(string name) =>
        site.Model.ContextUsage.Available is { } entries && ContextFiles.SizeOf(entries, name) is not null;

    private string? Read(string name) => Has(name) ? site.Model.Context.Read(name)?.Text : null;
}
