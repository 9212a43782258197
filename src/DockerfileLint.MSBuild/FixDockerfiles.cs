using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Workspaces;
using Microsoft.Build.Framework;

namespace DockerfileLint.MSBuild;

/// <summary>Applies fixes to the Dockerfiles of a project and their .dockerignore files.</summary>
public sealed class FixDockerfiles : DockerfileTask
{
    /// <summary>Whether fixes that could change behaviour are applied, too.</summary>
    public bool Suggested { get; set; }

    private protected override void Run()
    {
        var fixer = new Fixer(CreateLinter());
        var configuration = CreateConfiguration();
        foreach (var path in Paths()) Fix(Read(path, configuration), path, fixer);
    }

    private void Fix(LintInput input, string path, Fixer fixer)
    {
        var result = fixer.Fix(input, Suggested ? FixSafety.Suggested : FixSafety.Safe, filter: null, Cancellation);
        if (result.Applied.IsEmpty) return;
        if (result.Input.Dockerfile.Text != input.Dockerfile.Text) AtomicWriter.Write(path, result.Input.Dockerfile.ToBytes());
        if (result.Input.Context.DockerIgnore is { } ignore && ignore.Text != input.Context.DockerIgnore!.Text) AtomicWriter.Write(ignore.Path, ignore.ToBytes());
        foreach (var applied in result.Applied.GroupBy(one => one.Fix.Title, StringComparer.Ordinal))
            Log.LogMessage(MessageImportance.High, "{0}", $"{path}: {applied.Key}{(applied.Count() > 1 ? $" ({applied.Count()} times)" : "")} ({applied.First().Diagnostic.Rule.Id})");
    }
}
