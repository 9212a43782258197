namespace DockerfileLint.Semantics.Paths;

/// <summary>Which absolute paths of the image are meant.</summary>
/// <param name="Kind">How <paramref name="Text"/> is meant.</param>
/// <param name="Text">
/// The path; for <see cref="PathPatternKind.Glob"/> with wildcards; for <see cref="PathPatternKind.Unknown"/> the
/// folder in which it is for sure, or empty.
/// </param>
internal readonly record struct PathPattern(PathPatternKind Kind, string Text)
{
    /// <summary>Any path.</summary>
    public static PathPattern Unknown { get; } = new(PathPatternKind.Unknown, "");

    /// <summary>One file, or one folder by itself.</summary>
    public static PathPattern Literal(string path) => new(PathPatternKind.Literal, path);

    /// <summary>A file or folder and all below it.</summary>
    public static PathPattern Subtree(string path) => new(PathPatternKind.Subtree, path);

    /// <summary>What matches wildcards, and all below it.</summary>
    public static PathPattern Glob(string pattern) => new(PathPatternKind.Glob, pattern);

    /// <summary>Whether the paths are known.</summary>
    public bool IsKnown => Kind != PathPatternKind.Unknown;

    /// <summary>Whether an absolute path is surely among them.</summary>
    public bool Covers(string path) => Kind switch
    {
        PathPatternKind.Literal => path == Text,
        PathPatternKind.Subtree => ImagePaths.IsWithin(path, Text),
        PathPatternKind.Glob => PathGlobs.CoversPath(Text, path),
        _ => false,
    };

    /// <summary>Whether all that <paramref name="other"/> means is surely among them.</summary>
    public bool Covers(PathPattern other) => other.Kind switch
    {
        PathPatternKind.Literal => Covers(other.Text),
        PathPatternKind.Subtree => Kind is PathPatternKind.Subtree or PathPatternKind.Glob && Covers(other.Text),
        PathPatternKind.Glob => Kind switch
        {
            PathPatternKind.Subtree => ImagePaths.IsWithin(PathGlobs.Folder(other.Text), Text),
            PathPatternKind.Glob => Text == other.Text,
            _ => false,
        },
        _ => false,
    };

    /// <summary>Whether the two surely share a path.</summary>
    public bool Overlaps(PathPattern other) =>
        Covers(other)
            || other.Covers(this)
            || Kind == PathPatternKind.Subtree
                && other.Kind == PathPatternKind.Subtree
                && ImagePaths.IsWithin(Text, other.Text);

    public override string ToString() =>
        Kind == PathPatternKind.Unknown
            ? Text + "?"
            : Kind == PathPatternKind.Subtree ? (Text == "/" ? "/**" : Text + "/**") : Text;
}
