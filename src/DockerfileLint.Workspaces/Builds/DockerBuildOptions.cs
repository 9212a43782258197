using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>The words after <c>docker build</c>, read as its options; a word that is null is not known.</summary>
internal sealed class DockerBuildOptions
{
    private static readonly HashSet<string> Valued = new(StringComparer.Ordinal)
    {
        "--file", "--tag", "--target", "--build-arg", "--platform", "--build-context", "--label", "--cache-from",
        "--cache-to", "--output", "--progress", "--secret", "--ssh", "--network", "--add-host", "--allow",
        "--annotation", "--attest", "--builder", "--call", "--iidfile", "--metadata-file", "--no-cache-filter",
        "--cgroup-parent", "--cpu-period", "--cpu-quota", "--cpu-shares", "--cpuset-cpus", "--cpuset-mems",
        "--isolation", "--memory", "--memory-swap", "--security-opt", "--shm-size", "--ulimit", "--provenance",
        "--sbom", "--format", "--volume", "--authfile", "--creds", "--jobs", "--ignorefile", "--manifest", "--os",
        "--arch", "--variant", "--storage-driver", "--root", "--userns", "--env", "--cache-ttl", "--retry",
        "--namespace", "--address", "--dockerfile", "--context", "--destination",
        "-f", "-t", "-o", "-c", "-m", "-v", "-e",
    };

    // Before a folder, as Kaniko has it.
    private const string Folder = "dir://";

    private readonly ImmutableSortedDictionary<string, string?>.Builder arguments =
        ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
    private readonly ImmutableSortedDictionary<string, string?>.Builder contexts =
        ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
    private readonly List<string> platforms = [];
    private string? file;
    private string? context;
    private string? target;
    private bool isFileUnknown;

    /// <summary>Adds what the words say to a declaration.</summary>
    /// <param name="words">The words after the command.</param>
    /// <param name="build">What is known already.</param>
    public static DeclaredBuild Read(IReadOnlyList<string?> words, DeclaredBuild build)
    {
        var options = new DockerBuildOptions();
        for (var i = 0; i < words.Count; i++) i = options.ReadOne(words, i);
        return build with
        {
            Context = options.context,
            Dockerfile = options.file,
            Target = options.target,
            Arguments = options.arguments.ToImmutable(),
            Contexts = options.contexts.ToImmutable(),
            Platforms = [.. options.platforms],
            IsUnknown = options.isFileUnknown || options.context is null or "-" || options.file == "-",
        };
    }

    private int ReadOne(IReadOnlyList<string?> words, int index)
    {
        if (words[index] is not { Length: > 0 } word) return index;
        if (word[0] != '-' || word == "-")
        {
            context = word;
            return index;
        }

        var equals = word.IndexOf('=');
        var name = equals < 0 ? word : word.Substring(0, equals);
        if (equals >= 0) Set(name, word.Substring(equals + 1));
        else if (Valued.Contains(name)) Set(name, ++index < words.Count ? words[index] : null);
        // -fDockerfile
        else if (word.Length > 2 && word[1] != '-' && Valued.Contains(word.Substring(0, 2)))
            Set(word.Substring(0, 2), word.Substring(2));
        return index;
    }

    private void Set(string name, string? value)
    {
        switch (name)
        {
            case "-f" or "--file" or "--dockerfile":
                file = value;
                isFileUnknown = value is null;
                break;
            case "--context" or "-c" when value?.StartsWith(Folder, StringComparison.Ordinal) == true:
                context = value.Substring(Folder.Length);
                break;
            case "--context":
                context = value;
                break;
            case "--target":
                target = value;
                break;
            case "--platform" when value is not null:
                platforms.AddRange(value.Split([','], StringSplitOptions.RemoveEmptyEntries));
                break;
            case "--build-arg":
                SetPair(arguments, value);
                break;
            case "--build-context":
                SetPair(contexts, value);
                break;
        }
    }

    private static void SetPair(ImmutableSortedDictionary<string, string?>.Builder pairs, string? value)
    {
        var pair = (value ?? "").Split(['='], count: 2);
        // A value that is not known is a mark.
        if (pair[0].Length > 0 && !pair[0].Contains(ScriptReader.Unknown))
            pairs[pair[0]] = pair.Length > 1 && !pair[1].Contains(ScriptReader.Unknown) ? pair[1] : null;
    }
}
