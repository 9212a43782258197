using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>A redirection, such as <c>&gt; /dev/null</c>, <c>2&gt;&amp;1</c> or a here-document.</summary>
/// <param name="Operator">The operator with the number before it, as written.</param>
/// <param name="Target">The word after it; for a here-document its delimiter.</param>
/// <param name="Body">The body of a here-document in the script; null elsewhere.</param>
/// <param name="Range">The whole redirection in the script, without the body of a here-document.</param>
public sealed record ShellRedirect(string Operator, ShellWord Target, TextSpan? Body, TextSpan Range)
{
    /// <summary>Whether it writes to a file.</summary>
    public bool IsOutput => Operator.Contains(">") && !Operator.EndsWith("&", System.StringComparison.Ordinal);

    /// <summary>Whether it appends.</summary>
    public bool IsAppend => Operator.Contains(">>");
}
