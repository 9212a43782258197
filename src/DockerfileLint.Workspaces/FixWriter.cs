using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Linting;

namespace DockerfileLint.Workspaces;

/// <summary>Writes what a fixer has made of a Dockerfile and its .dockerignore: both or neither.</summary>
public static class FixWriter
{
    /// <summary>
    /// Writes the files that differ. The .dockerignore comes first: should the machine stop between the two, a
    /// Dockerfile that copies a folder relies on what is left out of it, while an entry too many is one that the old
    /// Dockerfile did not need either.
    /// </summary>
    /// <param name="path">The Dockerfile.</param>
    /// <param name="before">What was read.</param>
    /// <param name="after">What it has become.</param>
    /// <param name="root">Where files may be written.</param>
    /// <param name="backUp">Whether what was read is kept beside each file, as <c>.bak</c>.</param>
    /// <exception cref="InputException">A file is outside, was changed meanwhile or can't be written; both are as
    /// they were.</exception>
    public static void Write(
        string path, LintInput before, LintInput after, LintRoot root, bool backUp = false)
    {
        if (before is null) throw new ArgumentNullException(nameof(before));
        if (after is null) throw new ArgumentNullException(nameof(after));
        if (root is null) throw new ArgumentNullException(nameof(root));
        var edits = new List<FileEdit>();
        if (after.Context.DockerIgnore is { } ignore && before.Context.DockerIgnore is { } old
            && ignore.Text != old.Text)
        {
            edits.Add(new FileEdit(ignore.Path, root.Resolve(ignore.Path), ignore.ToBytes())
            {
                Before = before.Context.HasDockerIgnore == true ? old.ToBytes() : null,
            });
        }

        if (after.Dockerfile.Text != before.Dockerfile.Text)
            edits.Add(new FileEdit(
                before.Dockerfile.Path,
                root.Resolve(path, before.Dockerfile.Path),
                after.Dockerfile.ToBytes()) { Before = before.Dockerfile.ToBytes() });
        if (backUp) edits.InsertRange(0, edits.Where(static edit => edit.Before is not null).Select(BackUp).ToList());
        if (edits.Count > 0) AtomicWriter.Write(edits);
    }

    /// <summary>Writes a Dockerfile and a .dockerignore that weren't there: both or neither.</summary>
    /// <param name="path">The Dockerfile.</param>
    /// <param name="created">The files.</param>
    /// <param name="ignoreIsNew">Whether the .dockerignore is one of them.</param>
    /// <param name="root">Where files may be written.</param>
    /// <exception cref="InputException">A file is outside, is there by now, or can't be written.</exception>
    internal static void Create(string path, LintInput created, bool ignoreIsNew, LintRoot root)
    {
        var edits = new List<FileEdit>
        {
            new(created.Dockerfile.Path, root.Resolve(path, created.Dockerfile.Path), created.Dockerfile.ToBytes()),
        };
        if (ignoreIsNew && created.Context.DockerIgnore is { } ignore)
            edits.Insert(0, new FileEdit(ignore.Path, root.Resolve(ignore.Path), ignore.ToBytes()));
        AtomicWriter.Write(edits);
    }

    private static FileEdit BackUp(FileEdit edit) =>
        new(edit.Path + ".bak", edit.Target + ".bak", edit.Before!) { Overwrites = true };

    /// <summary>Deletes what runs that were killed have left beside a Dockerfile and in its context's root.</summary>
    internal static void Sweep(string path, LintInput input, LintRoot root)
    {
        if (root.Contains(path)) AtomicWriter.Sweep(root.Resolve(path));
        if (input.Context.DockerIgnore is { } ignore && root.Contains(ignore.Path))
            AtomicWriter.Sweep(root.Resolve(ignore.Path));
    }
}
