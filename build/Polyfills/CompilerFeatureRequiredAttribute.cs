using Microsoft.CodeAnalysis;

namespace System.Runtime.CompilerServices;

/// <summary>What the compiler marks constructors of types with <c>required</c> members with.</summary>
/// <param name="featureName">The feature that a compiler has to know.</param>
[Embedded]
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}
