using System;
using System.IO;
using DockerfileLint.Imaging.Tests.Making;
using DockerfileLint.Tool.Tests.Commands;

namespace DockerfileLint.Tool.Tests.Images;

/// <summary>A folder with the archives of images and a Dockerfile.</summary>
internal sealed class ImageFolder : IDisposable
{
    /// <summary>The Dockerfile of <see cref="Sample"/>.</summary>
    public const string Dockerfile = """
        FROM example/base:1
        COPY app /app
        RUN chown 1000 /app/data && rm /app/old
        RUN make

        """;

    /// <summary>
    /// Four layers: the base has a package index; then two files come, of which one is deleted and the other gets another
    /// owner; the last one has a file.
    /// </summary>
    public static MadeImage Sample { get; } = MadeImage.Of("""
        file var/lib/apt/lists/index 500
        file bin/sh 1000
        ---
        file app/data 3000
        file app/old 2000
        ---
        file app/data 3000 own=1000:0
        gone app/old
        ---
        file out/result 100
        """) with
    {
        History =
        [
            ("# base", false),
            ("COPY app /app # buildkit", false),
            ("RUN /bin/sh -c chown 1000 /app/data && rm /app/old # buildkit", false),
            ("RUN /bin/sh -c make # buildkit", false),
        ],
    };

    private readonly TemporaryFolder folder = new();

    /// <summary>The path of a file.</summary>
    public string PathOf(string name) => folder.PathOf(name);

    /// <summary>Writes a text.</summary>
    public string Write(string name, string text) => folder.Write(name, text);

    /// <summary>The text of a file.</summary>
    public string Read(string name) => folder.Read(name);

    /// <summary>Writes an image as <c>docker save</c> does.</summary>
    public string Save(MadeImage image, string name = "app.tar")
    {
        File.WriteAllBytes(PathOf(name), image.Archive(ArchiveForm.DockerNew));
        return PathOf(name);
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
