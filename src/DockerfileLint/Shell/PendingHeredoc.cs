namespace DockerfileLint.Shell;

/// <summary>A here-document whose body follows the next line end.</summary>
/// <param name="Redirect">The redirection that it is.</param>
/// <param name="Delimiter">The line that ends it.</param>
/// <param name="TrimsTabs">Whether leading tabs do not count.</param>
internal readonly record struct PendingHeredoc(ShellRedirect Redirect, string Delimiter, bool TrimsTabs);
