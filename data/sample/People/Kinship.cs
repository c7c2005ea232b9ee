namespace Analytics.Sample.People;

/// <summary>与户主关系, worked out from generations, so that it stays right when the head dies or leaves.</summary>
internal static class Kinship
{
    public static string RelationOf(Person person, Person head)
    {
        if (ReferenceEquals(person, head))
        {
            return "户主";
        }

        if (ReferenceEquals(head.Spouse, person))
        {
            return "配偶";
        }

        if (person.IsOther || head.IsOther)
        {
            return "其他";
        }

        return (person.Generation - head.Generation, person.IsMale, person.IsInLaw) switch
        {
            (1, true, false) => "之子",
            (1, false, false) => "之女",
            (1, false, true) => "之儿媳",
            (1, true, true) => "之女婿",
            (2, true, _) => "之孙子",
            (2, false, _) => "之孙女",
            (-1, true, _) => head.IsMale ? "之父" : "之公公",
            (-1, false, _) => head.IsMale ? "之母" : "之婆婆",
            (-2, true, _) => "之祖父",
            (-2, false, _) => "之祖母",
            _ => "其他",
        };
    }

    /// <summary>Who becomes head: the spouse, else the oldest adult, else the oldest.</summary>
    public static Person NextHead(IReadOnlyList<Person> members, Person gone) =>
        members.FirstOrDefault(member => ReferenceEquals(gone.Spouse, member))
        ?? members.OrderByDescending(member => member.Generation <= 1).ThenBy(member => member.Birth).First();
}
