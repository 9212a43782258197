using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Linting;

/// <summary>
/// What a host lets check the scripts of RUNs. The linter asks for the scripts of one Dockerfile at once, and again for
/// those of its fixed text. It may be used by many threads.
/// </summary>
internal interface IScriptChecker
{
    /// <summary>
    /// What is remarked on each of some scripts, in their order; default where the checker gave no answer.
    /// </summary>
    ImmutableArray<ScriptRemark>[] Check(IReadOnlyList<CheckedScript> scripts, CancellationToken cancellationToken);
}
