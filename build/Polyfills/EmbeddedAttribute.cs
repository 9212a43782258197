using System;

namespace Microsoft.CodeAnalysis;

/// <summary>Keeps a type from the friends of its assembly: each assembly has its own.</summary>
[AttributeUsage(AttributeTargets.All)]
internal sealed class EmbeddedAttribute : Attribute;
