using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using DockerfileLint.Linting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;

namespace DockerfileLint.Tool.Proving;

/// <summary>
/// Compares the program's own files: what the final stage copies, where both images have it. Files of the context have
/// to be the same; what is built may be built otherwise.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="folder">The folder of the context.</param>
internal sealed class FileProof(ContainerEngine engine, string folder)
{
    /// <summary>The comparison; null where the final stage copies nothing that can be compared.</summary>
    /// <param name="after">The result.</param>
    /// <param name="images">The images before and after.</param>
    public ProofRow? Compare(LintInput after, string[] images)
    {
        var paths = Copied(after);
        if (paths.Count == 0) return null;
        var (before, now) = (new ImageFiles(engine, images[0]), new ImageFiles(engine, images[1]));
        var (old, found) = (before.Read(paths), now.Read(paths));
        var changed = found.Where(file => old.TryGetValue(file.Key, out var digest) && digest != file.Value)
            .Select(static file => file.Key).ToList();
        var broken = changed.FirstOrDefault(path => IsOfContext(after, path, old[path]));
        var cut = before.IsCut || now.IsCut ? ", the rest isn't compared" : "";
        return new ProofRow(
            "files",
            $"{old.Count} where the result copies to{cut}",
            broken is null
                ? $"{found.Keys.Count(old.ContainsKey) - changed.Count} the same, {changed.Count} built anew, "
                    + $"{found.Keys.Count(file => !old.ContainsKey(file))} moved"
                : $"{broken} isn't that of the context",
            broken is null);
    }

    /// <summary>The absolute paths that COPY and ADD of the final stage write.</summary>
    private static List<string> Copied(LintInput after)
    {
        var model = Linter.ModelOf(after, CancellationToken.None);
        var found = new List<string>();
        foreach (var transfer in model.ShippedStages.SelectMany(static stage => stage.Instructions)
            .OfType<TransferSyntax>())
            if (transfer.Destination is { } destination
                && model.GetState(transfer) is var state
                && state.Expand(destination).Value is { } written
                && ImagePaths.Resolve(state.WorkingDirectory, written) is { } path and not "/"
                && !found.Contains(path, StringComparer.Ordinal))
                found.Add(path);
        return found.Where(path => !found.Exists(other =>
            other != path && ImagePaths.IsWithin(path, other))).ToList();
    }

    private bool IsOfContext(LintInput after, string path, string digest)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        foreach (var entry in after.Context.Entries ?? [])
            if ((entry.Path == name || entry.Path.EndsWith("/" + name, StringComparison.Ordinal))
                && File.Exists(Path.Combine(folder, entry.Path)))
            {
                using var file = File.OpenRead(Path.Combine(folder, entry.Path));
                if (Convert.ToHexString(Sha256.Of(file)) == digest) return true;
            }

        return false;
    }
}
