using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>A file whose content the image has elsewhere, too.</summary>
/// <param name="Content">The file.</param>
/// <param name="First">The file that has the same content and was written first.</param>
internal sealed record DuplicateFile(FileContent Content, FileContent First)
{
    /// <summary>Whether package managers put both where they are.</summary>
    public bool IsOfPackages => PackagePlaces.Have(Content.Node, First.Node);
}
