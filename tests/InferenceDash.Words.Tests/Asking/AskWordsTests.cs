using InferenceDash.Words.Asking;

namespace InferenceDash.Words.Tests.Asking;

public sealed class AskWordsTests
{
    [Fact]
    public void A_setup_names_what_is_open_as_any()
    {
        AskWords.Subject("DeepSeek R1", "B200", new Precision("fp4")).ShouldBe("DeepSeek R1 on B200 at FP4");
        AskWords.Subject("DeepSeek R1", null, null).ShouldBe("DeepSeek R1 on any GPU at any precision");
        AskWords.NoAnswer(AskWords.Subject(null, null, null)).ShouldBe("No comparison of a model on any GPU at any precision");
    }
}
