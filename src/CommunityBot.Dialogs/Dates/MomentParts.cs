namespace CommunityBot.Dialogs;

/// <summary>What a typed date has said so far; nothing may be said twice.</summary>
internal sealed class MomentParts
{
    public int? Day { get; private set; }

    public int? Month { get; private set; }

    public int? Year { get; private set; }

    public TimeOnly? Time { get; private set; }

    public bool HasDate => Day is not null && Month is not null;

    public bool TryDate(int day, int month, int? year)
    {
        if (Day is not null || Month is not null || Year is not null)
        {
            return false;
        }

        (Day, Month, Year) = (day, month, year);
        return true;
    }

    public bool TryMonth(int month)
    {
        var isFirst = Month is null;
        Month ??= month;
        return isFirst;
    }

    /// <summary>A number that stands alone: a day, or with four digits a year.</summary>
    public bool TryNumber(int number, int digits)
    {
        if (digits == 4)
        {
            var isFirstYear = Year is null;
            Year ??= number;
            return isFirstYear;
        }

        var isFirstDay = Day is null;
        Day ??= number;
        return isFirstDay;
    }

    /// <param name="hour">0 to 23, or 1 to 12 with a half.</param>
    /// <param name="minute">0 to 59.</param>
    /// <param name="half">Starts with a or p in a twelve-hour time.</param>
    public bool TryTime(int hour, int minute, string half)
    {
        var isTwelve = half.StartsWith('a') || half.StartsWith('p');
        if (Time is not null || minute > 59 || (isTwelve ? hour is < 1 or > 12 : hour > 23))
        {
            return false;
        }

        Time = new TimeOnly(isTwelve ? (hour % 12) + (half[0] == 'p' ? 12 : 0) : hour, minute);
        return true;
    }
}
