namespace DockerfileLint.Images;

/// <summary>A leaner sibling of a tag.</summary>
/// <param name="Kind"><c>slim</c>: same distribution and libc; <c>alpine</c>: musl; <c>jre</c>: without the compiler;
/// <c>minimal</c>: microdnf; <c>alpine-slim</c>: nginx without dynamic modules.</param>
/// <param name="Tag">The tag.</param>
/// <param name="IsListed">Whether it is among the tags that were published when the table was made; else a rule
/// derives it.</param>
internal sealed record LeanerTag(string Kind, string Tag, bool IsListed);
