import Testing

/// Everything that is measured, one thing after the other, so that nothing disturbs anything else.
@Suite(.serialized) enum Benchmarks {}
