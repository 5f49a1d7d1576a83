// Generated from Knowledge/product/read-only.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// The commands that need no rule (S-21a), but for those of `git`.
enum ReadOnlyCommandTable {
  private typealias Entry = MeasuredReadOnlyTable.Entry

  static let table = MeasuredReadOnlyTable(
    names: PackedNames(
      text: """
      arch base64 basename cal cat claude cmp column comm cut date df diff dirname docker \
      docker images docker inspect docker logs docker ps du echo egrep expand expr false fd \
      fdfind fgrep file find fmt fold free grep groups head help hexdump history hostname id \
      ifconfig ip jq locale ls lsof man md5sum netstat nl node nproc numfmt od paste pgrep pr \
      printf ps pwd python python3 readlink realpath rev rg sed seq sha1sum sha256sum sleep sort \
      ss stat strings tac tail test tput tr tree true tsort type uname unexpand uniq uptime wc \
      which whoami xargs
      """,
      starts: [
        0, 5, 12, 21, 25, 29, 36, 40, 47, 52, 56, 61, 64, 69, 77, 84, 98, 113, 125, 135, 138, 143,
        149, 156, 161, 167, 170, 177, 183, 188, 193, 197, 202, 207, 212, 219, 224, 229, 237, 245,
        254, 257, 266, 269, 272, 279, 282, 287, 291, 298, 306, 309, 314, 320, 327, 330, 336, 342,
        345, 352, 355, 359, 366, 374, 383, 392, 396, 399, 403, 407, 415, 425, 431, 436, 439, 444,
        452, 456, 461, 466, 471, 474, 479, 484, 490, 495, 501, 510, 515, 522, 525, 531, 538, 544,
      ]),
    entries: entries,
    options: PackedNames(
      text: """
      --help -h --decode --help --ignore-garbage --version --wrap -D -b -d -h -i -w --date \
      --debug --help --iso-8601 --reference --rfc-3339 --rfc-email --universal --utc --version \
      -I -R -d -r -u --format --size --type -f -s --details --follow --since --tail --timestamps \
      --until -f -n -t --after-context --basic-regexp --before-context --binary --binary-files \
      --byte-offset --color --colour --context --count --dereference-recursive --devices \
      --directories --exclude --exclude-dir --exclude-from --extended-regexp --file \
      --files-with-matches --files-without-match --fixed-strings --group-separator --help \
      --ignore-case --include --initial-tab --invert-match --label --line-buffered --line-number \
      --line-regexp --max-count --no-filename --no-group-separator --no-ignore-case \
      --no-messages --null --null-data --only-matching --perl-regexp --quiet --recursive \
      --regexp --silent --text --unix-byte-offsets --version --with-filename --word-regexp -A -B \
      -C -D -E -F -G -H -I -L -P -R -T -U -V -Z -a -b -c -d -e -f -h -i -l -m -n -o -q -r -s -u \
      -v -w -x -z --absolute-path --and --base-directory --batch-size --case-sensitive \
      --changed-before --changed-within --color --exact-depth --exclude --extension \
      --fixed-strings --follow --format --full-path --glob --help --hidden --hyperlink \
      --ignore-case --ignore-file --max-buffer-time --max-depth --max-results --min-depth \
      --no-ignore --no-ignore-parent --no-ignore-vcs --no-require-git --one-file-system --owner \
      --path-separator --print0 --prune --quiet --regex --search-path --show-errors --size \
      --strip-cwd-prefix --threads --type --version -0 -1 -E -F -H -I -L -S -V -a -c -d -e -g -h \
      -i -j -o -p -q -s -t --apple --brief --dereference --exclude --exclude-quiet --help \
      --keep-going --list --mime --mime-encoding --mime-type --no-buffer --no-dereference \
      --preserve-date --print0 --raw --separator --special-files --version -0 -F -L -b -c -h -i \
      -k -l -n -p -r -s -v -d --alias --all-fqdns --all-ip-addresses --domain --fqdn --help \
      --ip-address --long --short --version -A -I -V -a -d -f -h -i -s -v addr -A -C -E -F -H -K \
      -L -N -O -P -Q -R -S -T -U -V -X -a -b -c -d -e -g -h -i -k -l -n -o -p -r -s -t -u -v -x \
      --all --apropos --whatis -S -a -d -f -h -k -s -w --binary --check --help --ignore-missing \
      --quiet --status --strict --tag --text --version --warn --zero -b -c -t -w -z -I -L -a -f \
      -g -i -l -m -n -r -s -v --version -v --count --delimiter --euid --exact --full --group \
      --help --ignore-case --inverse --lightweight --list-full --list-name --logpidfile --newest \
      --ns --nslist --older --oldest --parent --pgroup --pidfile --runstates --session \
      --terminal --uid --version -F -G -L -O -P -U -V -a -c -d -f -g -i -l -n -o -r -s -t -u -v \
      -w -x --deselect --forest --headers --help --info --no-headers --pid --quick-pid --sid \
      --sort --tty --user --version --width -A -C -F -G -H -L -N -T -U -V -a -c -d -e -f -g -j \
      -l -m -n -p -q -s -t -u -w -y --version --after-context --before-context --color --column \
      --context --count --debug --files-with-matches --files-without-match --fixed-strings \
      --follow --glob --heading --help --hidden --ignore-case --invert-match --json \
      --line-number --max-count --max-depth --no-heading --no-ignore --only-matching --quiet \
      --regexp --smart-case --stats --text --type --type-list --type-not --version --word-regexp \
      -A -B -C -F -H -L -S -T -a -c -d -e -f -g -h -i -l -m -n -o -q -t -u -v -w --batch-size \
      --buffer-size --check --dictionary-order --field-separator --general-numeric-sort --help \
      --human-numeric-sort --ignore-case --ignore-leading-blanks --ignore-nonprinting --key \
      --merge --month-sort --numeric-sort --parallel --random-sort --reverse --sort --stable \
      --unique --version --version-sort --zero-terminated -C -M -R -S -V -b -c -d -f -g -h -i -k \
      -m -n -r -s -t -u -z --all --bpf --cgroup --context --contexts --dccp --events --extended \
      --family --help --inet-sockopt --info --ipv4 --ipv6 --listening --memory --mptcp \
      --no-header --numeric --oneline --options --packet --processes --query --raw --sctp \
      --socket --summary --tcp --tipc --tipcinfo --tos --udp --unix --version --vsock -0 -4 -6 \
      -A -E -H -M -O -S -V -Z -a -b -d -e -f -h -i -l -m -n -o -p -s -t -u -w -x -z -G -L -N -O \
      -S -b -c -d -e -ef -eq -f -g -ge -gt -h -k -le -lt -n -ne -nt -ot -p -r -s -t -u -w -x -z \
      -T -V -x --authority --charset --device --dirsfirst --du --fflinks --filelimit \
      --filesfirst --fromfile --fromtabfile --gitfile --gitignore --help --hintro --houtro \
      --hyperlink --ignore-case --info --infofile --inodes --matchdirs --metafirst --nolinks \
      --noreport --prune --scheme --si --sort --timefmt --version -A -C -D -F -H -I -J -L -N -P \
      -Q -S -T -U -X -a -c -d -f -g -h -i -l -n -p -q -r -s -t -u -v -x --all --help --show-dot \
      --show-tilde --skip-alias --skip-dot --skip-functions --skip-tilde --version -V -a -p -s \
      -v -w -0 -I -L -P -d -n -r -s -t -x
      """,
      starts: [
        0, 7, 10, 19, 26, 43, 53, 60, 63, 66, 69, 72, 75, 78, 85, 93, 100, 111, 123, 134, 146, 158,
        164, 174, 177, 180, 183, 186, 189, 198, 205, 212, 215, 218, 228, 237, 245, 252, 265, 273,
        276, 279, 282, 298, 313, 330, 339, 354, 368, 376, 385, 395, 403, 427, 437, 451, 461, 475,
        490, 508, 515, 536, 558, 574, 592, 599, 613, 623, 637, 652, 660, 676, 690, 704, 716, 730,
        751, 768, 782, 789, 801, 817, 831, 839, 851, 860, 869, 876, 896, 906, 922, 936, 939, 942,
        945, 948, 951, 954, 957, 960, 963, 966, 969, 972, 975, 978, 981, 984, 987, 990, 993, 996,
        999, 1002, 1005, 1008, 1011, 1014, 1017, 1020, 1023, 1026, 1029, 1032, 1035, 1038, 1041,
        1044, 1060, 1066, 1083, 1096, 1113, 1130, 1147, 1155, 1169, 1179, 1191, 1207, 1216, 1225,
        1237, 1244, 1251, 1260, 1272, 1286, 1300, 1318, 1330, 1344, 1356, 1368, 1387, 1403, 1420,
        1438, 1446, 1463, 1472, 1480, 1488, 1496, 1510, 1524, 1531, 1550, 1560, 1567, 1577, 1580,
        1583, 1586, 1589, 1592, 1595, 1598, 1601, 1604, 1607, 1610, 1613, 1616, 1619, 1622, 1625,
        1628, 1631, 1634, 1637, 1640, 1643, 1651, 1659, 1673, 1683, 1699, 1706, 1719, 1726, 1733,
        1749, 1761, 1773, 1790, 1806, 1815, 1821, 1833, 1849, 1859, 1862, 1865, 1868, 1871, 1874,
        1877, 1880, 1883, 1886, 1889, 1892, 1895, 1898, 1901, 1904, 1912, 1924, 1943, 1952, 1959,
        1966, 1979, 1986, 1994, 2004, 2007, 2010, 2013, 2016, 2019, 2022, 2025, 2028, 2031, 2034,
        2039, 2042, 2045, 2048, 2051, 2054, 2057, 2060, 2063, 2066, 2069, 2072, 2075, 2078, 2081,
        2084, 2087, 2090, 2093, 2096, 2099, 2102, 2105, 2108, 2111, 2114, 2117, 2120, 2123, 2126,
        2129, 2132, 2135, 2138, 2141, 2144, 2147, 2153, 2163, 2172, 2175, 2178, 2181, 2184, 2187,
        2190, 2193, 2196, 2205, 2213, 2220, 2237, 2245, 2254, 2263, 2269, 2276, 2286, 2293, 2300,
        2303, 2306, 2309, 2312, 2315, 2318, 2321, 2324, 2327, 2330, 2333, 2336, 2339, 2342, 2345,
        2348, 2351, 2361, 2364, 2372, 2384, 2391, 2399, 2406, 2414, 2421, 2435, 2445, 2459, 2471,
        2483, 2496, 2505, 2510, 2519, 2527, 2536, 2545, 2554, 2564, 2576, 2586, 2597, 2603, 2613,
        2616, 2619, 2622, 2625, 2628, 2631, 2634, 2637, 2640, 2643, 2646, 2649, 2652, 2655, 2658,
        2661, 2664, 2667, 2670, 2673, 2676, 2679, 2682, 2693, 2702, 2712, 2719, 2726, 2739, 2745,
        2757, 2763, 2770, 2776, 2783, 2793, 2801, 2804, 2807, 2810, 2813, 2816, 2819, 2822, 2825,
        2828, 2831, 2834, 2837, 2840, 2843, 2846, 2849, 2852, 2855, 2858, 2861, 2864, 2867, 2870,
        2873, 2876, 2879, 2882, 2892, 2908, 2925, 2933, 2942, 2952, 2960, 2968, 2989, 3011, 3027,
        3036, 3043, 3053, 3060, 3069, 3083, 3098, 3105, 3119, 3131, 3143, 3156, 3168, 3184, 3192,
        3201, 3214, 3222, 3229, 3236, 3248, 3259, 3269, 3283, 3286, 3289, 3292, 3295, 3298, 3301,
        3304, 3307, 3310, 3313, 3316, 3319, 3322, 3325, 3328, 3331, 3334, 3337, 3340, 3343, 3346,
        3349, 3352, 3355, 3358, 3371, 3385, 3393, 3412, 3430, 3453, 3460, 3481, 3495, 3519, 3540,
        3546, 3554, 3567, 3582, 3593, 3607, 3617, 3624, 3633, 3642, 3652, 3667, 3685, 3688, 3691,
        3694, 3697, 3700, 3703, 3706, 3709, 3712, 3715, 3718, 3721, 3724, 3727, 3730, 3733, 3736,
        3739, 3742, 3745, 3751, 3757, 3766, 3776, 3787, 3794, 3803, 3814, 3823, 3830, 3845, 3852,
        3859, 3866, 3878, 3887, 3895, 3907, 3917, 3927, 3937, 3946, 3958, 3966, 3972, 3979, 3988,
        3998, 4004, 4011, 4022, 4028, 4034, 4041, 4051, 4059, 4062, 4065, 4068, 4071, 4074, 4077,
        4080, 4083, 4086, 4089, 4092, 4095, 4098, 4101, 4104, 4107, 4110, 4113, 4116, 4119, 4122,
        4125, 4128, 4131, 4134, 4137, 4140, 4143, 4146, 4149, 4152, 4155, 4158, 4161, 4164, 4167,
        4170, 4173, 4177, 4181, 4184, 4187, 4191, 4195, 4198, 4201, 4205, 4209, 4212, 4216, 4220,
        4224, 4227, 4230, 4233, 4236, 4239, 4242, 4245, 4248, 4251, 4254, 4257, 4269, 4279, 4288,
        4300, 4305, 4315, 4327, 4340, 4351, 4365, 4375, 4387, 4394, 4403, 4412, 4424, 4438, 4445,
        4456, 4465, 4477, 4489, 4499, 4510, 4518, 4527, 4532, 4539, 4549, 4559, 4562, 4565, 4568,
        4571, 4574, 4577, 4580, 4583, 4586, 4589, 4592, 4595, 4598, 4601, 4604, 4607, 4610, 4613,
        4616, 4619, 4622, 4625, 4628, 4631, 4634, 4637, 4640, 4643, 4646, 4649, 4652, 4655, 4661,
        4668, 4679, 4692, 4705, 4716, 4733, 4746, 4756, 4759, 4762, 4765, 4768, 4771, 4774, 4777,
        4780, 4783, 4786, 4789, 4792, 4795, 4798, 4801, 4804,
      ]),
    values: """
      ffffffnfnfftntffattffffffttftfttfffttftftfnfnftfttnfftttttftffftfftfftfffnfffffffffftfffff\
      fnnntffffffffffffffftttfffnfffffffffffttnftttnttfftfffftfttnnnfffffttfffftftfntffftfffftff\
      tntfffntffftfffttffffffffffftffftffffffffffffffffffffffffffffffffffwffffffffffffffffffwwwf\
      ffwfffwfffwfffffwfffffwfffffffffffffffffftfftfffffffffffttfftfffffffftttftttttttfttftttfff\
      tftffffttttfffffffffttttttfnftftfffftfffffftfffttttttfffnntfnfffffftfffffffnnfffftffftftff\
      nnnfffftffntttfffnffftfffntfftfffffftfffnfftfffffffftfffffffftfffftfffffffffftffffffffffff\
      fftfftfffffffffffftffffffffffftfffffffffffffttttttttttttttttttttttttttttttttffttffffnffftf\
      fttffftfffffftfttfffffttfnftfftfffffffffffffffffffffffffffffffffffbnncnfnff
      """)

  private static let entries: [Entry] = [
    Entry(.single, [.alone], .nothing, 0..<2),
    Entry(.listed, [.optionsAfterDashes], .nothing, 2..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.single, [], .nothing, 0..<2),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.listed, [], .date, 13..<28),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.group, [], .nothing, 13..<13),
    Entry(.any, [.noTilde, .noVariables], .docker, 13..<13),
    Entry(.listed, [.noTilde, .noVariables], .nothing, 28..<33),
    Entry(.listed, [.noTilde, .noVariables], .nothing, 33..<42),
    Entry(.any, [.noTilde, .noVariables], .docker, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.listed, [.anyWithGlob, .attachedDigits, .globs], .nothing, 42..<127),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.listed, [], .nothing, 127..<192),
    Entry(.listed, [], .nothing, 127..<192),
    Entry(.listed, [.anyWithGlob, .attachedDigits, .globs], .nothing, 42..<127),
    Entry(.listed, [], .nothing, 192..<225),
    Entry(.any, [], .find, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.listed, [.anyWithGlob, .attachedDigits, .globs], .nothing, 42..<127),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.listed, [.noHome, .noTilde, .noVariables], .help, 225..<226),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.single, [.alone], .number, 13..<13),
    Entry(.listed, [.noOperands, .noVariables], .hostname, 226..<246),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.single, [.alone], .interface, 13..<13),
    Entry(.single, [], .nothing, 246..<247),
    Entry(.any, [], .jq, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.listed, [.noVariables], .lsof, 247..<283),
    Entry(.listed, [.noTilde, .noVariables], .man, 283..<294),
    Entry(.listed, [.anyWithGlob, .globs], .nothing, 294..<311),
    Entry(.listed, [], .nothing, 311..<323),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.single, [], .nothing, 323..<325),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.listed, [], .nothing, 325..<374),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [], .printf, 13..<13),
    Entry(.listed, [.noVariables, .optionsAfterDashes], .ps, 374..<415),
    Entry(.single, [.alone], .nothing, 13..<13),
    Entry(.single, [], .nothing, 415..<416),
    Entry(.single, [], .nothing, 415..<416),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.listed, [.attachedDigits], .nothing, 416..<475),
    Entry(.any, [], .sed, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.listed, [.anyWithGlob, .globs], .nothing, 294..<311),
    Entry(.listed, [.anyWithGlob, .globs], .nothing, 294..<311),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.listed, [], .nothing, 475..<519),
    Entry(.listed, [.noTilde], .ss, 519..<584),
    Entry(.any, [.globs], .stat, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.listed, [], .test, 584..<615),
    Entry(.listed, [], .tput, 615..<618),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.listed, [], .nothing, 618..<680),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [], .uniq, 13..<13),
    Entry(.any, [], .nothing, 13..<13),
    Entry(.any, [.globs], .nothing, 13..<13),
    Entry(.listed, [.noVariables], .which, 680..<695),
    Entry(.single, [.alone], .nothing, 13..<13),
    Entry(.listed, [], .xargs, 695..<705),
  ]
}
