using System;
using System.Collections.Concurrent;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules;

/// <summary>
/// What rules ask of the whole file, each question once for all rules, findings and fixes: by itself, each would make
/// the work a square.
/// </summary>
internal sealed class FileAnswers(BuildModel model)
{
    private const int FewQuestions = 7;

    private ConcurrentDictionary<Delegate, object>? known;

    /// <summary>The answer to a question.</summary>
    /// <param name="question">A function that captures nothing, so that it is the same each time.</param>
    public TAnswer To<TAnswer>(Func<BuildModel, TAnswer> question)
        where TAnswer : class
    {
        var answers = Once.Get(
            ref known, this, static _ => new ConcurrentDictionary<Delegate, object>(concurrencyLevel: 1, FewQuestions));
        if (answers.TryGetValue(question, out var answer)) return (TAnswer)answer;
        return (TAnswer)answers.GetOrAdd(question, question(model));
    }
}
