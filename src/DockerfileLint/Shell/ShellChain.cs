namespace DockerfileLint.Shell;

/// <summary>Items of a list that <c>&amp;&amp;</c> and <c>||</c> join.</summary>
/// <param name="Start">The first item.</param>
/// <param name="End">The last item.</param>
/// <param name="FirstOr">The first item that <c>||</c> follows; past the end where there is none.</param>
/// <param name="LastOr">The last item that <c>||</c> follows; -1 where there is none.</param>
internal readonly record struct ShellChain(int Start, int End, int FirstOr, int LastOr);
