namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A package that a project of Python asks for.</summary>
/// <param name="Name">Its name, in lower case with dashes.</param>
/// <param name="IsPinned">Whether a version is asked for.</param>
/// <param name="IsSource">Whether it comes from elsewhere than an index: a repository, a folder.</param>
/// <param name="Evidence">What names it.</param>
internal sealed record PythonRequirement(string Name, bool IsPinned, bool IsSource, Evidence Evidence);
