/** Texts on one year's work, no more alike than two offices' are, for the examples of the rules on likeness (雷同). */
export const likenessSamples = {
  copied:
    '2024年，我局围绕群众关心的住房、教育、医疗等事项逐项梳理公开内容，编制目录并按月更新，确保群众找得到、看得懂、用得上。组织业务骨干走进社区和企业面对面听取意见，把收到的建议分类整理后逐条研究答复，并将结果在专栏里集中展示。',
  own: '2024年，我局把公开的重点放在惠企政策上，新开直达快享专栏，录制讲解视频，派出联络员上门辅导，企业知晓率明显提高；同时清理失效文件，统一格式，逐件标注有效性，方便查询和下载。在便民服务中心设查阅点，安排专人引导，老年人也能顺利办理。',
} as const
